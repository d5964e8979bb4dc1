package eu.modelcatalogue.openness.origin;

import eu.modelcatalogue.openness.claim.Attribute;
import eu.modelcatalogue.openness.claim.Fact;
import eu.modelcatalogue.openness.claim.Facts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A developer of models, or the parent of one.
 *
 * @param id its key
 * @param name as it writes itself
 * @param website its own site, where known
 * @param aliases names that sources use for it
 * @param facts kind, seat, parent and its seat, members, each with its source
 */
public record Organisation(String id, String name, @Nullable String website, List<String> aliases, Facts facts) {

    public Organisation {
        aliases = List.copyOf(aliases);
    }

    /** An organisation that nothing is known of but its id. */
    public static Organisation unknown(String id) {
        return new Organisation(id, id, null, List.of(), Facts.NONE);
    }

    /** Its seat: ISO 3166-1 alpha-2, {@code EU}, or {@code unknown}. */
    public String country() {
        return facts.value(Attribute.HQ_COUNTRY);
    }

    /**
     * Whether it signed the Code of Practice, as a fact of its models: the Code binds a provider with all that it places on the market.
     *
     * <p>Source: General-Purpose AI Code of Practice, 10 July 2025; AI Act, Art. 56.
     */
    public Fact codeOfPractice() {
        Fact signed = facts.get(Attribute.CODE_OF_PRACTICE);
        return new Fact(
                Attribute.MODEL_CODE_OF_PRACTICE, signed.value(), signed.basis(), signed.evidence(), signed.dissent());
    }

    public Region region() {
        return Region.of(country());
    }
}
