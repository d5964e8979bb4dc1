package eu.modelcatalogue.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A developer of models, or the parent of one.
 *
 * @param id its key
 * @param name as the organisation spells it
 * @param website its own site, if known
 * @param aliases names that sources use for it
 * @param facts kind, seat, parent and the seat of the parent, members, each with its source
 */
public record Organisation(String id, String name, @Nullable String website, List<String> aliases, Facts facts) {

    public Organisation {
        aliases = List.copyOf(aliases);
    }

    /** An organisation of which only the id is known. */
    public static Organisation unknown(String id) {
        return new Organisation(id, id, null, List.of(), Facts.NONE);
    }

    /** Its seat: ISO 3166-1 alpha-2, {@code EU}, or {@code unknown}. */
    public String country() {
        return facts.value(Attribute.HQ_COUNTRY);
    }

    /**
     * Whether it signed the Code of Practice, as a fact of its models: the Code covers all models that a provider places on the market.
     *
     * <p>Source: General-Purpose AI Code of Practice, 10 July 2025; AI Act, Art. 56.
     */
    public Fact codeOfPractice() {
        Fact signed = facts.get(Attribute.CODE_OF_PRACTICE);
        return new Fact(
                Attribute.MODEL_CODE_OF_PRACTICE, signed.value(), signed.basis(), signed.evidence(), signed.dissent());
    }

    /** Whether the two are the same, belong to one group, or one is the other's ultimate parent; false if that is not known. */
    public boolean isOfSameGroup(Organisation other) {
        return isOfSameGroup(id, facts, other.id, other.facts);
    }

    /** The same check, for organisations by id and facts. */
    public static boolean isOfSameGroup(String id, Facts facts, String other, Facts itsFacts) {
        if (id.equals(Fact.UNKNOWN)) {
            return false;
        }
        String mine = facts.value(Attribute.ULTIMATE_PARENT);
        String its = itsFacts.value(Attribute.ULTIMATE_PARENT);
        return id.equals(other)
                || mine.equals(other)
                || its.equals(id)
                || (!mine.equals(Fact.UNKNOWN) && mine.equals(its));
    }

    public Region region() {
        return Region.of(country());
    }
}
