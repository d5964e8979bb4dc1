package eu.modelcatalogue.api.audit;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One model as a document names it.
 *
 * @param pointer its position: a JSON pointer (RFC 6901), or a line number
 * @param said the name as written there
 * @param ids that identify the model, the most certain first; empty if the owner chooses names freely
 * @param name the common name, used to find candidates
 * @param hashes SHA-256 of its files, in lower case
 * @param revision the commit that the document names; null if it names none
 */
record NamedModel(
        String pointer,
        String said,
        List<String> ids,
        String name,
        Set<String> hashes,
        @Nullable String revision) {

    NamedModel {
        ids = List.copyOf(ids);
        hashes = Set.copyOf(hashes);
    }
}
