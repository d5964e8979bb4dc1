package eu.modelcatalogue.catalogue.resolution;

/**
 * What a file of the seeds says that is needed whole whenever seeds are read: a source, a profile, a list of offers. It is kept, so that an unchanged file
 * is neither parsed as YAML nor validated again.
 *
 * @param path below the folder of the seeds
 * @param digest over its name and bytes
 * @param json its content as JSON
 */
public record ReadFile(String path, String digest, String json) {}
