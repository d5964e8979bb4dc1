package eu.modelcatalogue.domain;

import java.util.List;

/**
 * An open inference engine, and the classes of architecture that it implements according to its own documentation or code. It runs every model of such
 * a class, whoever made the model and wherever its files are stored.
 *
 * @param name as listed in {@link Attribute#OPEN_ENGINES}
 * @param licence of its code, an SPDX id
 * @param implemented the files or pages that list classes
 */
public record Engine(String name, String licence, List<Implemented> implemented) {

    public Engine {
        implemented = List.copyOf(implemented);
    }

    /**
     * One file or page that lists classes of architecture.
     *
     * @param locator its address at a fixed revision
     * @param classes as they appear in configuration files: {@code Qwen3MoeForCausalLM}
     */
    public record Implemented(String locator, List<String> classes) {

        public Implemented {
            classes = List.copyOf(classes);
        }
    }
}
