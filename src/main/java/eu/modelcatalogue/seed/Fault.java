package eu.modelcatalogue.seed;

/**
 * A fault in a seed file.
 *
 * @param file path below the folder of the seeds
 * @param line from 1; 0 if the fault concerns the file itself
 * @param field path of the field: {@code claims[2].says.access.gate}; empty for the whole file
 * @param message what is wrong and what is allowed
 */
public record Fault(String file, int line, String field, String message) {

    /** A fault of a file as a whole. */
    public Fault(String file, String message) {
        this(file, 0, "", message);
    }

    @Override
    public String toString() {
        return "%s:%d: %s%s".formatted(file, line, field.isEmpty() ? "" : field + ": ", message);
    }
}
