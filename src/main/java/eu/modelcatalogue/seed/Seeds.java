package eu.modelcatalogue.seed;

import eu.modelcatalogue.catalogue.resolution.EditionContent;
import java.util.Map;

/**
 * All that the seeds say.
 *
 * @param content what an edition is made of
 * @param aliases decisions on the entries of sources, by source; they guide imports and decide no answer
 * @param developers id of the organisation in whose folder a model lies, by model
 */
public record Seeds(EditionContent content, Map<String, Aliases> aliases, Map<String, String> developers) {

    public Seeds {
        aliases = Map.copyOf(aliases);
        developers = Map.copyOf(developers);
    }
}
