package eu.modelcatalogue.problem;

/**
 * One thing that is wrong with a request.
 *
 * @param parameter name of the query parameter
 * @param value what was given
 * @param detail what is wrong
 * @param allowed what is allowed
 */
public record InputFault(String parameter, String value, String detail, String allowed) {}
