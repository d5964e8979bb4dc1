package eu.modelcatalogue.api.edition;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import eu.modelcatalogue.api.compression.JsonBytes;
import eu.modelcatalogue.api.model.ModelDetail;
import eu.modelcatalogue.api.model.ModelTable;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.catalogue.EditionHeader;
import eu.modelcatalogue.catalogue.resolution.EditionContent;
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
import java.util.function.Supplier;

/** Makes files of whole editions, once for all callers of the same file, and keeps them as long as there is room. */
@ApplicationScoped
public class EditionFiles {

    /** The files of an edition. */
    public enum Kind implements Word {
        /** The content that the digest of the edition covers, byte for byte. */
        JSON(MediaType.APPLICATION_JSON),
        /** Every model with all facts and verdicts, as the API answers it. */
        NDJSON(Format.Name.NDJSON),
        /** One row for each model. */
        CSV(Format.CSV.written().toString());

        private final String type;

        Kind(String type) {
            this.type = type;
        }

        /** Media type. */
        public String type() {
            return type;
        }

        /** The name of the file. */
        public String file() {
            return "catalogue." + word();
        }

        static Optional<Kind> called(String file) {
            return List.of(values()).stream()
                    .filter(kind -> kind.file().equals(file))
                    .findFirst();
        }
    }

    private record Key(EditionHeader edition, Kind kind) {}

    /** The compressed files may take one part in this many of the heap, which is room for five editions in the smallest heap. */
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

    /** The file of an edition; if it is not in memory, it is made on this thread. */
    EditionFile file(EditionHeader header, Kind kind) {
        Key key = new Key(header, kind);
        EditionFile here = kept.getIfPresent(key);
        return here != null
                ? here
                : past.work(() -> kept.get(
                        key, absent -> EditionFile.of(out -> write(header, kind, out), CanonicalContent.sha256())));
    }

    private void write(EditionHeader header, Kind kind, OutputStream out) throws IOException {
        write(kind, header, () -> past.content(header), () -> past.edition(header), out);
    }

    /**
     * Writes a file of an edition from what it needs of it.
     *
     * @param content as it was published, for {@link Kind#JSON}
     * @param edition with its index, for the others
     */
    public void write(
            Kind kind,
            EditionHeader header,
            Supplier<EditionContent> content,
            Supplier<Edition> edition,
            OutputStream out)
            throws IOException {
        switch (kind) {
            case JSON -> CanonicalContent.write(content.get(), header.derivations(), out);
            case NDJSON -> {
                Edition whole = edition.get();
                for (AiModel model : whole.models()) {
                    out.write(json.of(ModelDetail.of(whole, model)));
                    out.write('\n');
                }
            }
            case CSV -> {
                Edition whole = edition.get();
                Csv.write(ModelTable.of(whole, whole.models(), List.of(), Language.EN), false, out);
            }
        }
    }
}
