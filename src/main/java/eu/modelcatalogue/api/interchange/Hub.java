package eu.modelcatalogue.api.interchange;

import eu.modelcatalogue.domain.Identifier;
import eu.modelcatalogue.query.Paths;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Addresses on the Hugging Face Hub, at the commit that a source names, or else at the current state. */
final class Hub {

    private static final String HOST = "https://huggingface.co/";

    private Hub() {}

    static String page(Identifier repository) {
        return HOST + repository.repository();
    }

    /** The page that lists the files of the repository. */
    static String tree(Identifier repository) {
        return page(repository) + "/tree/" + revision(repository);
    }

    /** The page of a file. */
    static String blob(Identifier repository, String file) {
        return page(repository) + "/blob/" + revision(repository) + "/" + path(file);
    }

    /** The download address of a file. */
    static String resolved(Identifier repository, String file) {
        return page(repository) + "/resolve/" + revision(repository) + "/" + path(file);
    }

    /**
     * The digits of a hash, without its prefix.
     *
     * @param hash {@code sha256:} and 64 hexadecimal digits
     */
    static String digits(String hash) {
        return hash.replaceFirst("^sha256:", "");
    }

    private static String revision(Identifier repository) {
        return repository.revision() == null ? "main" : repository.revision();
    }

    private static String path(String file) {
        return Arrays.stream(file.split("/", -1)).map(Paths::encode).collect(Collectors.joining("/"));
    }
}
