package eu.modelcatalogue.api.http;

import eu.modelcatalogue.openness.AiModel;
import java.util.Iterator;
import java.util.function.Function;

/**
 * Models as an answer that is made while it is sent.
 *
 * @param models the next is asked for when the caller has taken enough of those before
 * @param line writes one, with the end of the line
 */
public record Lines(Iterator<AiModel> models, Function<AiModel, byte[]> line) {

    boolean hasNext() {
        return models.hasNext();
    }

    byte[] next() {
        return line.apply(models.next());
    }
}
