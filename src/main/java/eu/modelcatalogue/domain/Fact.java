package eu.modelcatalogue.domain;

import java.util.List;
import java.util.stream.Stream;

/**
 * The value that the resolution policy adopts for an attribute of a subject, with the claims it rests on and those that dissent.
 *
 * @param attribute name of the attribute
 * @param value the adopted value; {@value #UNKNOWN} where no claim was adopted
 * @param basis why it has this value
 * @param evidence the claims that say the same, the deciding one first; of an inherited licence those on what the developer gives; where the value is
 *     unknown the curated decision that it is, else none
 * @param dissent the claims that say otherwise, newest of each source; never null
 * @param reported whether the developer's own text is required but has not been opened, so that the value rests on reports by others
 */
public record Fact(
        String attribute, String value, Basis basis, List<Claim> evidence, List<Claim> dissent, boolean reported) {

    /** The value of an unknown fact. It never counts as yes or as no. */
    public static final String UNKNOWN = "unknown";

    public Fact {
        evidence = List.copyOf(evidence);
        dissent = List.copyOf(dissent);
    }

    /** One for which the developer's own text is not asked for, or was opened. */
    public Fact(String attribute, String value, Basis basis, List<Claim> evidence, List<Claim> dissent) {
        this(attribute, value, basis, evidence, dissent, false);
    }

    public static Fact unknown(String attribute) {
        return new Fact(attribute, UNKNOWN, Basis.NONE, List.of(), List.of());
    }

    /** This fact for a reader who does not know its word, or does not count its evidence: unknown, with the stated value as dissent. */
    public Fact unread() {
        return new Fact(attribute, UNKNOWN, Basis.NONE, List.of(), claims().toList());
    }

    /** The same, come to in another way. */
    public Fact by(Basis other) {
        return new Fact(attribute, value, other, evidence, dissent, reported);
    }

    /** The same, as others report it. */
    public Fact asReported() {
        return new Fact(attribute, value, basis, evidence, dissent, true);
    }

    /** Those that it rests on, then those that dissent. */
    public Stream<Claim> claims() {
        return Stream.concat(evidence.stream(), dissent.stream());
    }

    /** The values of an attribute that can have several; empty where unknown or known to be none. */
    public List<String> values() {
        return !isKnown() || value.isEmpty() ? List.of() : List.of(value.split(",", -1));
    }

    /** A fact that follows from this one, with the same evidence. */
    public Fact implying(String other, String follows) {
        return new Fact(other, follows, basis, evidence, List.of(), reported);
    }

    public boolean isKnown() {
        return !value.equals(UNKNOWN);
    }

    /**
     * Whether it is known, and nothing that was read from a source says so: our own reading alone, or a declaration. What is only reported counts as
     * unread.
     */
    public boolean isUnverified() {
        return isKnown() && (reported || evidence.stream().noneMatch(Fact::isRead));
    }

    /**
     * What it could be if the claims on which it rests did not count: unknown, or what a claim that was read from a source says otherwise.
     */
    public Stream<String> withoutItsEvidence() {
        return Stream.concat(
                        Stream.of(UNKNOWN),
                        dissent.stream().filter(Fact::isRead).map(Claim::value))
                .distinct();
    }

    private static boolean isRead(Claim claim) {
        return switch (claim.verification()) {
            case VERIFIED, READ, SECONDARY -> true;
            case ASSESSED, DECLARED -> false;
        };
    }
}
