package eu.modelcatalogue.domain;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A licence with the facts that the criteria ask for.
 *
 * @param id SPDX id, or {@code LicenseRef-…} for one that SPDX does not list
 * @param name its name
 * @param steward who publishes it, where known
 * @param text address of the text
 * @param aliases names that sources use for it
 * @param summary what may we do, what not, in plain words, by language ({@code en}, {@code fr}, {@code de}); empty where not written yet
 * @param notes what a claim notes of a clause, by language; {@code en} is the reason of a claim
 * @param facts what is known of it, each fact with its clause
 */
public record Licence(
        String id,
        String name,
        @Nullable String steward,
        String text,
        List<String> aliases,
        Map<String, String> summary,
        List<Map<String, String>> notes,
        Facts facts) {

    public Licence {
        aliases = List.copyOf(aliases);
        summary = Map.copyOf(summary);
        notes = List.copyOf(notes);
    }

    /**
     * What a reader noted of a clause, in another language where it was translated.
     *
     * @param language {@code en}, {@code fr}, {@code de}
     */
    public String note(String reason, String language) {
        return notes.stream()
                .filter(note -> reason.equals(note.get("en")))
                .map(note -> note.getOrDefault(language, reason))
                .findFirst()
                .orElse(reason);
    }

    public LicenceTerms terms() {
        return LicenceTerms.of(facts);
    }
}
