package eu.modelcatalogue.domain;

import java.util.List;

/**
 * An open inference engine, and the classes of architecture that it implements by its own documentation or code. It runs every model of such a class,
 * whoever made it and wherever it lies.
 *
 * @param name as {@link Attribute#OPEN_ENGINES} lists it
 * @param licence of its code, an SPDX id
 * @param implemented the places that name classes
 */
public record Engine(String name, String licence, List<Implemented> implemented) {

    public Engine {
        implemented = List.copyOf(implemented);
    }

    /**
     * One place that names classes of architecture.
     *
     * @param locator its address, at a revision
     * @param classes as configuration files name them: {@code Qwen3MoeForCausalLM}
     */
    public record Implemented(String locator, List<String> classes) {

        public Implemented {
            classes = List.copyOf(classes);
        }
    }
}
