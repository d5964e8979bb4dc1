package eu.modelcatalogue.api.edition;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import eu.modelcatalogue.api.compression.JsonBytes;
import eu.modelcatalogue.api.model.ModelDetail;
import eu.modelcatalogue.api.model.ModelTable;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.catalogue.EditionHeader;
import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.domain.Word;
import eu.modelcatalogue.export.Csv;
import eu.modelcatalogue.ledger.CanonicalContent;
import eu.modelcatalogue.query.Format;
import eu.modelcatalogue.text.Language;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/** Makes whole editions as files, once for all who ask for the same, and keeps them as long as there is room. */
@ApplicationScoped
class EditionFiles {

    /** What an edition can be had as. */
    enum Kind implements Word {
        /** The content that the digest of the edition covers, byte for byte. */
        JSON(MediaType.APPLICATION_JSON),
        /** Every model with every fact and verdict, as this program answers them. */
        NDJSON(Format.Name.NDJSON),
        /** A row for each model. */
        CSV(Format.CSV.written().toString());

        private final String type;

        Kind(String type) {
            this.type = type;
        }

        String type() {
            return type;
        }

        /** What the file is called. */
        String file() {
            return "catalogue." + word();
        }

        static Optional<Kind> called(String file) {
            return List.of(values()).stream()
                    .filter(kind -> kind.file().equals(file))
                    .findFirst();
        }
    }

    private record Key(EditionHeader edition, Kind kind) {}

    /** Part of the heap that files may take, packed: five editions in the smallest. */
    private static final int PART = 16;

    private final EditionsByNumber past;
    private final JsonBytes json;
    private final Cache<Key, EditionFile> kept = CaffeineCacheMetrics.monitor(
            Metrics.globalRegistry,
            Caffeine.newBuilder()
                    .recordStats()
                    .maximumWeight(Runtime.getRuntime().maxMemory() / PART)
                    .weigher((Key key, EditionFile file) -> file.lengthPacked())
                    .build(),
            "edition-files");

    EditionFiles(EditionsByNumber past, JsonBytes json) {
        this.past = past;
        this.json = json;
    }

    /** An edition as a file; made on this thread where it is not here. */
    EditionFile file(EditionHeader header, Kind kind) {
        Key key = new Key(header, kind);
        EditionFile here = kept.getIfPresent(key);
        return here != null
                ? here
                : past.work(() -> kept.get(
                        key, absent -> EditionFile.of(out -> write(header, kind, out), CanonicalContent.sha256())));
    }

    private void write(EditionHeader header, Kind kind, OutputStream out) throws IOException {
        switch (kind) {
            case JSON -> CanonicalContent.write(past.content(header), header.derivations(), out);
            case NDJSON -> {
                Edition edition = past.edition(header);
                for (AiModel model : edition.models()) {
                    out.write(json.of(ModelDetail.of(edition, model)));
                    out.write('\n');
                }
            }
            case CSV -> {
                Edition edition = past.edition(header);
                Csv.write(ModelTable.of(edition, edition.models(), List.of(), Language.EN), false, out);
            }
        }
    }
}
