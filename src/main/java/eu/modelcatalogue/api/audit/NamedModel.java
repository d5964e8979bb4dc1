package eu.modelcatalogue.api.audit;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One model as a document names it.
 *
 * @param pointer where it stands: a JSON pointer (RFC 6901), or the number of a line
 * @param said as it is named there
 * @param ids that say which model it is, the surest first; empty where its owner chooses names freely
 * @param name by which people know it, for finding what may be meant
 * @param hashes SHA-256 of its files, in lower case
 * @param revision the commit of which the document speaks; null where it names none
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
