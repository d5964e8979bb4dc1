package eu.modelcatalogue.importers.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import eu.modelcatalogue.importers.entry.SourceEntry;
import eu.modelcatalogue.importers.entry.SourceReading;
import eu.modelcatalogue.importers.snapshot.HubAnswer;
import eu.modelcatalogue.importers.snapshot.HubFetch;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The Hugging Face Hub: answers of its models API, one file each, as {@link eu.modelcatalogue.importers.snapshot.HubFetch} keeps them or as somebody saved them
 * ({@code curl}), a model or a list of models.
 *
 * <p>The owner of a repository is who uploaded it, who need not be who made the model: no developer is named.
 */
final class HuggingFaceHub {

    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;

    private final SourceReading reading;
    private final SortedMap<String, Answered> byId = new TreeMap<>();
    private boolean anything;

    /** What one answer states about a model, and when. */
    private record Answered(SourceEntry entry, LocalDate on, List<String> refused) {}

    private HuggingFaceHub(SourceReading reading) {
        this.reading = reading;
    }

    static void read(SourceReading reading) {
        new HuggingFaceHub(reading).answers();
    }

    private void answers() {
        reading.snapshot().files().forEach((file, bytes) -> {
            try {
                file(file, HubAnswer.parse(bytes), reading.snapshot().asOf());
            } catch (IllegalArgumentException e) {
                reading.refuse(file, String.valueOf(e.getMessage()));
            }
        });
        if (!anything) {
            throw new IllegalArgumentException(
                    "No answer of the models API was found in %s; looked for JSON that is a model with an 'id', a list of them, or an answer as it is kept"
                            .formatted(reading.snapshot().files().keySet().stream()
                                    .limit(5)
                                    .toList()));
        }
        byId.forEach((id, answered) -> {
            reading.add(answered.entry());
            answered.refused().forEach(reason -> reading.refuse(id, reason));
        });
    }

    private void file(String file, JsonNode json, LocalDate asOf) {
        if (HubAnswer.isKept(json)) {
            anything = true;
            HubAnswer kept = HubAnswer.read(json);
            JsonNode answer = kept.answer();
            if (kept.status() != HubAnswer.OK || answer == null) {
                reading.refuse(kept.askedId().orElse(kept.asked()), without(kept.status()));
            } else {
                answer(file, answer, kept.day(), kept.askedId().orElse(null));
            }
        } else {
            answer(file, json, asOf, null);
        }
    }

    private static String without(int status) {
        return switch (status) {
            case UNAUTHORIZED, FORBIDDEN ->
                "the Hub shows nothing of it (status %d): private, gone or never there; with a token in HF_TOKEN that may see it the Hub tells more"
                        .formatted(status);
            default -> "the Hub has no such model (status %d): gone, or never there".formatted(status);
        };
    }

    private void answer(String file, JsonNode answer, LocalDate on, @Nullable String asked) {
        if (answer.isArray()) {
            anything = true;
            for (int at = 0; at < answer.size(); at++) {
                model("%s[%d]".formatted(file, at), answer.get(at), on, null);
            }
        } else {
            model(file, answer, on, asked);
        }
    }

    private void model(String place, JsonNode model, LocalDate on, @Nullable String asked) {
        String id = model.path("id").asText("");
        if (!HubFetch.ID.matcher(id).matches()) {
            reading.refuse(place, "has no 'id' of the form owner/name: '%s'".formatted(id));
            return;
        }
        anything = true;
        if (model.path("disabled").asBoolean() || model.path("private").asBoolean()) {
            reading.refuse(
                    id,
                    "is %s on the Hub: its weights cannot be had there"
                            .formatted(model.path("disabled").asBoolean() ? "disabled" : "private"));
            return;
        }
        List<String> left = new ArrayList<>();
        SourceEntry entry = new HubModel(id, model, on, reading, left::add).entry(asked);
        byId.merge(id, new Answered(entry, on, left), HuggingFaceHub::better);
    }

    /** The newer answer, then the one that states more. The names under which either was asked for are kept. */
    private static Answered better(Answered one, Answered other) {
        Answered better = Stream.of(one, other)
                .max(Comparator.comparing(Answered::on)
                        .thenComparing(told -> told.entry().statements().size()))
                .orElseThrow();
        List<String> ids = Stream.concat(one.entry().hubIds().stream(), other.entry().hubIds().stream())
                .distinct()
                .toList();
        SourceEntry entry = better.entry();
        return new Answered(
                new SourceEntry(entry.key(), entry.name(), entry.developers(), ids, entry.statements()),
                better.on(),
                better.refused());
    }
}
