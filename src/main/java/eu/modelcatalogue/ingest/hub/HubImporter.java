package eu.modelcatalogue.ingest.hub;

import com.fasterxml.jackson.databind.JsonNode;
import eu.modelcatalogue.ingest.entry.Draft;
import eu.modelcatalogue.ingest.entry.Extract;
import eu.modelcatalogue.ingest.entry.Importer;
import eu.modelcatalogue.ingest.entry.LicenceNames;
import eu.modelcatalogue.ingest.entry.SourceEntry;
import eu.modelcatalogue.ingest.fetch.Snapshot;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads answers of the Hub's models API, one file for each: as {@link HubFetch} keeps them, or as somebody saved them ({@code curl}), a model
 * or a list of models.
 *
 * <p>An owner on the Hub is who uploaded, which need not be who made it: no developer is named.
 */
public final class HubImporter implements Importer {

    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;

    @Override
    public String source() {
        return "huggingface";
    }

    @Override
    public Extract read(Snapshot snapshot, LicenceNames licences) {
        return new Pass(licences).read(snapshot);
    }

    /** One pass over a snapshot. */
    private static final class Pass {

        private final LicenceNames licences;
        private final Draft draft = new Draft();
        private final SortedMap<String, Told> told = new TreeMap<>();
        private boolean anything;

        /** What one answer says of a model, and when. */
        private record Told(SourceEntry entry, LocalDate on, List<String> refused) {}

        Pass(LicenceNames licences) {
            this.licences = licences;
        }

        Extract read(Snapshot snapshot) {
            snapshot.files().forEach((file, bytes) -> {
                try {
                    file(file, HubAnswer.parse(bytes), snapshot.asOf());
                } catch (IllegalArgumentException e) {
                    draft.refuse(file, String.valueOf(e.getMessage()));
                }
            });
            if (!anything) {
                throw new IllegalArgumentException(
                        "No answer of the models API was found in %s; looked for JSON that is a model with an 'id', a list of them, or an answer as it is kept"
                                .formatted(snapshot.files().keySet().stream()
                                        .limit(5)
                                        .toList()));
            }
            told.forEach((id, one) -> {
                draft.add(one.entry());
                one.refused().forEach(reason -> draft.refuse(id, reason));
            });
            return draft.extract();
        }

        private void file(String file, JsonNode json, LocalDate asOf) {
            if (HubAnswer.isKept(json)) {
                anything = true;
                HubAnswer kept = HubAnswer.read(json);
                JsonNode answer = kept.answer();
                if (kept.status() != HubAnswer.OK || answer == null) {
                    draft.refuse(kept.askedId().orElse(kept.asked()), without(kept.status()));
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
                draft.refuse(place, "has no 'id' of the form owner/name: '%s'".formatted(id));
                return;
            }
            anything = true;
            if (model.path("disabled").asBoolean() || model.path("private").asBoolean()) {
                draft.refuse(
                        id,
                        "is %s on the Hub: its weights cannot be had there"
                                .formatted(model.path("disabled").asBoolean() ? "disabled" : "private"));
                return;
            }
            List<String> left = new ArrayList<>();
            SourceEntry entry = new HubModel(id, model, on, licences, left::add).entry(asked);
            told.merge(id, new Told(entry, on, left), Pass::better);
        }

        /** The newer answer, then the one that says more; the names under which either was asked for are kept. */
        private static Told better(Told one, Told other) {
            Told better = Stream.of(one, other)
                    .max(Comparator.comparing(Told::on)
                            .thenComparing(told -> told.entry().says().size()))
                    .orElseThrow();
            List<String> ids = Stream.concat(one.entry().hubIds().stream(), other.entry().hubIds().stream())
                    .distinct()
                    .toList();
            SourceEntry entry = better.entry();
            return new Told(
                    new SourceEntry(entry.key(), entry.name(), entry.developers(), ids, entry.says()),
                    better.on(),
                    better.refused());
        }
    }
}
