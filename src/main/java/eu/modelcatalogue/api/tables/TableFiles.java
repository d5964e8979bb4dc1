package eu.modelcatalogue.api.tables;

import eu.modelcatalogue.api.budget.Budget;
import eu.modelcatalogue.api.budget.Place;
import eu.modelcatalogue.api.http.Answers;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.criteria.Profile;
import eu.modelcatalogue.domain.Source;
import eu.modelcatalogue.export.Csv;
import eu.modelcatalogue.export.Ndjson;
import eu.modelcatalogue.export.Notes;
import eu.modelcatalogue.export.Ods;
import eu.modelcatalogue.export.Sheet;
import eu.modelcatalogue.export.Xlsx;
import eu.modelcatalogue.query.RequestedFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Collection;
import java.util.function.Supplier;

/** Answers with tables as files. They are created on a worker thread within the {@link Budget}, and not cached. */
@ApplicationScoped
public class TableFiles {

    private final Answers answers;
    private final Budget budget;

    /** Shares of the budget: creating a file takes some megabytes and a second of one processor. */
    private static final int SHARES = 25;

    TableFiles(Answers answers, Budget budget) {
        this.answers = answers;
        this.budget = budget;
    }

    /**
     * Answers with a table, unless the caller already has the current version.
     *
     * @param self the address in canonical form
     * @param name of the file, without edition and extension
     * @param table created only if it is sent
     * @param quoted sources whose statements are in the table, or were counted for it
     */
    public Response table(
            Request request,
            Edition edition,
            RequestedFile wanted,
            String self,
            String name,
            Supplier<Sheet> table,
            Supplier<Collection<Source>> quoted,
            Collection<Profile> profiles) {
        return answers.file(
                request,
                edition,
                wanted,
                self,
                name,
                () -> budget.spend(
                        SHARES, place -> written(table.get(), wanted, edition, self, quoted, profiles, place)));
    }

    /** Answers with a table that is not stored, neither here nor by any cache on the way. */
    public static Response once(Edition edition, RequestedFile wanted, String name, byte[] table) {
        return Response.ok(table, wanted.format().written())
                .header("Cache-Control", "no-store")
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"%s-edition-%d.%s\""
                                .formatted(
                                        name,
                                        edition.header().number(),
                                        wanted.format().extension()))
                .header("Edition-Number", edition.header().number())
                .header("Edition-Digest", edition.header().digest())
                .build();
    }

    /**
     * Writes a table within its place in the budget.
     *
     * @param self the requested address in canonical form
     */
    public static byte[] written(
            Sheet table,
            RequestedFile wanted,
            Edition edition,
            String self,
            Supplier<Collection<Source>> quoted,
            Collection<Profile> profiles,
            Place place) {
        Supplier<Notes> notes = () -> Provenance.of(edition, wanted.language(), self, quoted.get(), profiles);
        Instant at = edition.header().publishedAt();
        ByteArrayOutputStream file = place.answer();
        try {
            switch (wanted.format()) {
                case CSV -> Csv.write(table, wanted.byteOrderMark(), file);
                case XLSX -> Xlsx.write(table, notes.get(), at, file, place::goOn);
                case ODS -> Ods.write(table, notes.get(), at, file);
                case NDJSON -> Ndjson.write(table, file);
                case JSON, LITELLM, OPA, IDS, IDS_LINES ->
                    throw new IllegalArgumentException(wanted.format() + " is not a table");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Memory can always be written to", e);
        }
        return file.toByteArray();
    }
}
