package eu.modelcatalogue.importers.entry;

import eu.modelcatalogue.catalogue.resolution.EditionContent;
import eu.modelcatalogue.catalogue.search.TypedText;
import eu.modelcatalogue.syntax.SpdxList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Licences by the names that sources give them. A name is known where it is an id of the SPDX list, or the id, the name or an alias of a file in
 * {@code seeds/licences}; letter case, spaces and punctuation do not matter. What is not known is remembered, so that it can be listed as
 * unread.
 */
public final class LicenceNames {

    private final Map<String, String> ids = new HashMap<>();
    private final Set<String> unread = new TreeSet<>();

    public LicenceNames(Collection<EditionContent.NamedLicence> licences) {
        licences.forEach(licence -> {
            ids.put(key(licence.id()), licence.id());
            ids.put(key(licence.id().replaceFirst("^LicenseRef-", "")), licence.id());
        });
        licences.forEach(licence -> {
            ids.putIfAbsent(key(licence.name()), licence.id());
            licence.aliases().forEach(alias -> ids.putIfAbsent(key(alias), licence.id()));
        });
    }

    /** The id of the licence that a source calls by this name; empty where it is not known. */
    public Optional<String> id(String name) {
        Optional<String> known = Optional.ofNullable(ids.get(key(name))).or(() -> SpdxList.spelled(name.strip()));
        if (known.isEmpty()) {
            unread.add(name.strip());
        }
        return known;
    }

    /** Names that were looked up and are not known. */
    public Set<String> unread() {
        return Set.copyOf(unread);
    }

    private static String key(String name) {
        return TypedText.fold(name).replaceAll("[^a-z0-9+]+", "");
    }
}
