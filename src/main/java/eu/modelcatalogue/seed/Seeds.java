package eu.modelcatalogue.seed;

import eu.modelcatalogue.catalogue.resolution.EditionContent;
import eu.modelcatalogue.domain.Claim;
import java.util.List;
import java.util.Map;

/**
 * The content of all seeds.
 *
 * @param content of an edition
 * @param aliases decisions on the entries of sources, by source; they guide imports and affect no answer
 * @param developers id of the organisation in whose folder a model lies, by model
 * @param owners which organisations publish under an owner on the Hub
 * @param refreshed the sources that {@code refresh} updates, in its order
 * @param heldBack changes that wait for a curator or were rejected, by id
 */
public record Seeds(
        EditionContent content,
        Map<String, Aliases> aliases,
        Map<String, String> developers,
        Owners owners,
        List<RefreshSource> refreshed,
        List<HeldBack> heldBack) {

    public Seeds {
        aliases = Map.copyOf(aliases);
        developers = Map.copyOf(developers);
        refreshed = List.copyOf(refreshed);
        heldBack = List.copyOf(heldBack);
    }

    /** The same with other claims. */
    Seeds saying(List<Claim> claims) {
        return new Seeds(content.saying(claims), aliases, developers, owners, refreshed, heldBack);
    }
}
