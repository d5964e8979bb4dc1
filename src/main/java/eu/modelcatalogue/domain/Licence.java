package eu.modelcatalogue.domain;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A licence with the facts that the criteria need.
 *
 * @param id SPDX id, or {@code LicenseRef-…} for one that SPDX does not list
 * @param steward the organisation that publishes it, if known
 * @param text address of the text
 * @param aliases names that sources use for it
 * @param summary what users may and may not do, in plain words, by language ({@code en}, {@code fr}, {@code de}); empty if not written yet
 * @param notes remarks of claims on clauses, by language; {@code en} is the reason of the claim
 * @param facts all known facts about it, each with its clause
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
     * A reader's remark on a clause, in another language if it was translated.
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
