package eu.modelcatalogue.api.http;

import eu.modelcatalogue.openness.AiModel;
import java.util.Collection;
import java.util.Iterator;
import java.util.function.Function;

/**
 * An answer that is made while it is sent, part by part.
 *
 * @param parts each is asked for when the caller has taken enough of those before
 */
public record Lines(Iterator<byte[]> parts) {

    /**
     * Models, one in each line.
     *
     * @param line writes one, with the end of the line
     */
    public static Lines of(Collection<AiModel> models, Function<AiModel, byte[]> line) {
        return new Lines(models.stream().map(line).iterator());
    }

    boolean hasNext() {
        return parts.hasNext();
    }

    byte[] next() {
        return parts.next();
    }
}
