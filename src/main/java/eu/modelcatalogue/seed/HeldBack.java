package eu.modelcatalogue.seed;

import eu.modelcatalogue.domain.Claim;
import eu.modelcatalogue.domain.Subject;
import eu.modelcatalogue.domain.SubjectKind;
import eu.modelcatalogue.domain.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A change that {@code refresh} may not decide and that waits for a curator: a file {@code review/<id>.yaml}. None of it is used in the catalogue
 * until it is accepted.
 *
 * @param id the file's name
 * @param kind the reason for holding it back
 * @param source that states it; for an owner named by several sources, the first
 * @param about id of the model or organisation; otherwise the owner on the Hub, or the developer as named by the source
 * @param organisation the developer to which the repositories of an owner would be attributed; null for other kinds
 * @param why in sentences, for people
 * @param changes that would follow, for people
 * @param entries keys of the affected entries of the source; for an owner the repositories
 * @param claims that are held back; empty for owners and developers
 * @param rejected whether a curator has rejected it, so that it is not asked again
 */
public record HeldBack(
        String id,
        Kind kind,
        String source,
        String about,
        @Nullable String organisation,
        List<String> why,
        List<Change> changes,
        List<String> entries,
        List<Claim> claims,
        boolean rejected) {

    private static final String HEAD = """
            # yaml-language-server: $schema=../schema/held-back.schema.json
            # Written by `refresh`. Decide with `review accept %s` or `review reject %s`.
            """;

    /** The contract limits texts to 1,000 characters. */
    private static final int LONGEST_REASON = 900;

    /** Why a change is held back. */
    public enum Kind implements Word {
        /** The verdict of a profile would become met. */
        VERDICT,
        /** A licence would become more permissive. */
        LICENCE,
        /** Two entries would claim one repository. */
        IDENTITY,
        /** The owner of a repository is not known to be the developer. */
        OWNER,
        /** The developer is not an organisation of the catalogue. */
        DEVELOPER;

        /** Whether it contains claims. */
        public boolean holdsClaims() {
            return this == VERDICT || this == LICENCE || this == IDENTITY;
        }
    }

    /** A fact or a verdict with its current and its new value. */
    public record Change(String of, String before, String after) {}

    public HeldBack {
        why = List.copyOf(why);
        changes = List.copyOf(changes);
        entries = List.copyOf(new TreeSet<>(entries));
        claims = List.copyOf(claims);
    }

    /** Claims of one source about one subject. */
    public static HeldBack ofClaims(
            Kind kind,
            String source,
            Subject subject,
            List<String> why,
            List<Change> changes,
            List<String> entries,
            List<Claim> claims) {
        return new HeldBack(
                id(source, subject.id()), kind, source, subject.id(), null, why, changes, entries, claims, false);
    }

    /** An owner on the Hub whose repositories would be attributed to a developer. */
    public static HeldBack ofOwner(String source, String owner, String organisation, List<String> repositories) {
        return new HeldBack(
                id("owner", owner, organisation),
                Kind.OWNER,
                source,
                owner,
                organisation,
                List.of("Nobody has written down in owners.yaml that '%s' publishes below '%s' on the Hub."
                        .formatted(organisation, owner)),
                List.of(),
                repositories,
                List.of(),
                false);
    }

    /** A developer that is not an organisation of the catalogue. */
    public static HeldBack ofDeveloper(String source, String developer, List<String> entries) {
        return new HeldBack(
                id(source, "developer", developer),
                Kind.DEVELOPER,
                source,
                developer,
                null,
                List.of("No organisation here is called '%s', and the source does not say where it has its seat."
                        .formatted(developer)),
                List.of(),
                entries,
                List.of(),
                false);
    }

    /** Lower-case letters and digits, joined by dots and hyphens. */
    private static String id(String... parts) {
        List<String> spelled = new ArrayList<>();
        for (String part : parts) {
            String plain = part.toLowerCase(Locale.ROOT)
                    .replaceAll("[^a-z0-9.]+", "-")
                    .replaceAll("[.-]*-[.-]*|[.]{2,}", "-")
                    .replaceAll("^[.-]+|[.-]+$", "");
            spelled.add(plain.isEmpty() ? "unnamed" : plain);
        }
        String id = String.join(".", spelled);
        return id.length() <= 120 ? id : id.substring(0, 120).replaceAll("[.-]+$", "");
    }

    /** The reason on one line; a very long one is cut after a sentence, followed by the number of further sentences. */
    public String reason() {
        StringBuilder reason = new StringBuilder();
        int said = 0;
        for (String sentence : why) {
            if (said > 0 && reason.length() + sentence.length() > LONGEST_REASON) {
                break;
            }
            reason.append(said == 0 ? "" : " ").append(sentence);
            said++;
        }
        return said == why.size() ? reason.toString() : "%s And %d more.".formatted(reason, why.size() - said);
    }

    /** Its path below the seeds. */
    public String path() {
        return "review/%s.yaml".formatted(id);
    }

    /** The same, rejected. */
    public HeldBack reject() {
        return new HeldBack(id, kind, source, about, organisation, why, changes, entries, claims, true);
    }

    /** The same under another id. */
    public HeldBack named(String other) {
        return new HeldBack(other, kind, source, about, organisation, why, changes, entries, claims, rejected);
    }

    /** The same with the entries of another source added. */
    public HeldBack with(HeldBack other) {
        List<String> all = new ArrayList<>(entries);
        all.addAll(other.entries);
        return new HeldBack(id, kind, source, about, organisation, why, changes, all, claims, rejected);
    }

    /** Whether it asks the same question as another; the sentences may differ. */
    public boolean asksAs(HeldBack other) {
        return id.equals(other.id)
                && kind.holdsClaims() == other.kind.holdsClaims()
                && Objects.equals(organisation, other.organisation)
                && values().equals(other.values());
    }

    private Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        claims.stream()
                .sorted(Comparator.comparing(Claim::attribute))
                .forEach(claim -> values.put(claim.attribute(), claim.value()));
        return values;
    }

    /** The claims in the form of an importer's file. */
    public ImportedClaims imported() {
        return new ImportedClaims(source, claims.get(0).subject(), entries, claims);
    }

    /** The content of the file. */
    public byte[] write() {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("kind", kind.word());
        root.put("source", source);
        root.put(field(), about);
        if (organisation != null) {
            root.put("organisation", organisation);
        }
        if (rejected) {
            root.put("rejected", true);
        }
        root.put("why", why);
        if (!changes.isEmpty()) {
            root.put(
                    "changes",
                    changes.stream()
                            .map(change -> {
                                Map<String, Object> one = new LinkedHashMap<>();
                                one.put("of", change.of());
                                one.put("before", change.before());
                                one.put("after", change.after());
                                return one;
                            })
                            .toList());
        }
        root.put("entries", entries);
        if (!claims.isEmpty()) {
            root.put("claims", imported().statements());
        }
        return SeedWriter.write(HEAD.formatted(id, id), root);
    }

    private String field() {
        return switch (kind) {
            case OWNER -> "owner";
            case DEVELOPER -> "developer";
            case VERDICT, LICENCE, IDENTITY ->
                claims.get(0).subject().kind() == SubjectKind.MODEL ? "model" : "organisation";
        };
    }
}
