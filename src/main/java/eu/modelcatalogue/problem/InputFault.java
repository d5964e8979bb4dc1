package eu.modelcatalogue.problem;

/**
 * One fault of a request.
 *
 * @param parameter name of the query parameter
 * @param value as given
 * @param detail what is wrong
 * @param allowed what is allowed
 */
public record InputFault(String parameter, String value, String detail, String allowed) {}
