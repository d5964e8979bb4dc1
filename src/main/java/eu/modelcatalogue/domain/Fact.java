package eu.modelcatalogue.domain;

import java.util.List;
import java.util.stream.Stream;

/**
 * The value that the resolution policy adopts for an attribute of a subject, with the claims that support it and those that contradict it.
 *
 * @param attribute name of the attribute
 * @param value the adopted value; {@value #UNKNOWN} if no claim was adopted
 * @param basis why it has this value
 * @param evidence the claims with the same value, the deciding one first; for an inherited licence, the claims on the developer's own licence; for an
 *     unknown value, the curated decision that it is unknown, otherwise none
 * @param dissent the claims with other values, the newest of each source; never null
 * @param reported whether the developer's own text is required but has not been opened, so that the value rests on reports by others
 */
public record Fact(
        String attribute, String value, Basis basis, List<Claim> evidence, List<Claim> dissent, boolean reported) {

    /** The value of an unknown fact. It never counts as yes or no. */
    public static final String UNKNOWN = "unknown";

    public Fact {
        evidence = List.copyOf(evidence);
        dissent = List.copyOf(dissent);
    }

    /** A fact for which the developer's own text is not required, or was opened. */
    public Fact(String attribute, String value, Basis basis, List<Claim> evidence, List<Claim> dissent) {
        this(attribute, value, basis, evidence, dissent, false);
    }

    public static Fact unknown(String attribute) {
        return new Fact(attribute, UNKNOWN, Basis.NONE, List.of(), List.of());
    }

    /** This fact as unknown, with the stated value as dissent, for a reader who does not know the word or does not accept the evidence. */
    public Fact unread() {
        return new Fact(attribute, UNKNOWN, Basis.NONE, List.of(), claims().toList());
    }

    /** The same fact with another basis. */
    public Fact by(Basis other) {
        return new Fact(attribute, value, other, evidence, dissent, reported);
    }

    /** The same fact, marked as reported by others. */
    public Fact asReported() {
        return new Fact(attribute, value, basis, evidence, dissent, true);
    }

    /** The evidence, then the dissent. */
    public Stream<Claim> claims() {
        return Stream.concat(evidence.stream(), dissent.stream());
    }

    /** The values of an attribute that can have several; empty if unknown or known to be none. */
    public List<String> values() {
        return !isKnown() || value.isEmpty() ? List.of() : List.of(value.split(",", -1));
    }

    /** A fact that follows from this one and has the same evidence. */
    public Fact implying(String other, String follows) {
        return new Fact(other, follows, basis, evidence, List.of(), reported);
    }

    public boolean isKnown() {
        return !value.equals(UNKNOWN);
    }

    /** Whether no claim says anything about the attribute. A fact that is unknown because sources differ, or are not believed, is not silence. */
    public boolean isSilent() {
        return !isKnown() && evidence.isEmpty() && dissent.isEmpty();
    }

    /**
     * Whether the fact is known, but only from our own reading or a declaration, and not from a source that was read. A fact that others only report
     * counts as not read.
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
