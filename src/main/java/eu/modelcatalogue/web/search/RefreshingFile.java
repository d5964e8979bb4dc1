package eu.modelcatalogue.web.search;

import eu.modelcatalogue.api.budget.Budget;
import eu.modelcatalogue.api.http.Answers;
import eu.modelcatalogue.api.http.PublicAddress;
import eu.modelcatalogue.api.model.ModelTable;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.export.Notes;
import eu.modelcatalogue.export.Ods;
import eu.modelcatalogue.export.Sheet;
import eu.modelcatalogue.problem.ProblemType;
import eu.modelcatalogue.problem.Problems;
import eu.modelcatalogue.query.Address;
import eu.modelcatalogue.query.Format;
import eu.modelcatalogue.query.Parameter;
import eu.modelcatalogue.query.Parameters;
import eu.modelcatalogue.query.Question;
import eu.modelcatalogue.query.RequestedFile;
import eu.modelcatalogue.query.Search;
import eu.modelcatalogue.text.Language;
import eu.modelcatalogue.text.Words;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A search as a spreadsheet that can be refreshed: its table is linked to the same search as CSV, in the edition that is current at each update. */
@Path(RefreshingFile.PATH)
@Produces(MediaType.WILDCARD)
@Blocking
public class RefreshingFile {

    static final String PATH = "/refreshing.ods";

    /** The address from which the table is read. */
    private static final String TABLE = Question.SEARCH.path() + "." + Format.CSV.extension();

    /** Parameters that are not allowed, because the table changes. */
    private static final Set<String> NOT_TAKEN =
            Set.of(Parameter.EDITION.name(), Parameter.AS_OF.name(), Format.PARAMETER, RequestedFile.BYTE_ORDER_MARK);

    /** Shares of the budget, as for other tables. */
    private static final int SHARES = 25;

    private final Answers answers;
    private final PublicAddress here;
    private final Budget budget;

    RefreshingFile(Answers answers, PublicAddress here, Budget budget) {
        this.answers = answers;
        this.here = here;
        this.budget = budget;
    }

    @GET
    public Response file(@Context UriInfo uri, @Context Request request, @Context HttpHeaders headers) {
        if (!here.isKnown()) {
            throw Problems.problem(
                            ProblemType.NOT_FOUND,
                            "The operator has not said where this service is found (catalogue.public-address): a file could not be linked to it.")
                    .build();
        }
        Set<String> known = new TreeSet<>(Question.SEARCH.names());
        known.removeAll(NOT_TAKEN);
        Parameters parameters = new Parameters(uri, known);
        Edition edition = answers.edition(parameters);
        Language language = parameters.language(headers);
        Search search = Search.whole(parameters, edition);
        parameters.check();
        Address source = search.at(TABLE);
        return answers.file(
                request,
                edition,
                new RequestedFile(Format.ODS, language, true, false),
                search.at(PATH).in(language).written(),
                "models-refreshing",
                () -> budget.spend(SHARES, place -> {
                    Sheet table = ModelTable.of(
                            edition, edition.index().search(search.query()).page(), search.fields(), language);
                    ByteArrayOutputStream file = place.answer();
                    try {
                        Ods.linked(
                                table,
                                notes(edition, language, source),
                                here.of(source),
                                edition.header().publishedAt(),
                                file);
                    } catch (IOException e) {
                        throw new UncheckedIOException("Memory can always be written to", e);
                    }
                    return file.toByteArray();
                }));
    }

    private Notes notes(Edition edition, Language language, Address source) {
        Words words = Words.in(language);
        return new Notes(
                words.get("sheet.notes"),
                List.of(
                        new Notes.Section(
                                words.get("notes.title"),
                                List.of(
                                        List.of(words.get("notes.readFrom"), here.of(source)),
                                        List.of("", words.get("notes.refreshed")),
                                        List.of("", words.get("notes.ownSheets")),
                                        List.of("", words.get("notes.changes")),
                                        List.of(
                                                words.get("notes.firstEdition"),
                                                Integer.toString(
                                                        edition.header().number())),
                                        List.of(words.get("notes.licence"), words.get("notes.licenceIs")),
                                        List.of(words.get("notes.sources"), here.of("/sources")))),
                        new Notes.Section(
                                words.get("notes.caveats"),
                                Stream.of("notes.legal", "notes.unknown", "notes.origin")
                                        .map(caveat -> List.of("", words.get(caveat)))
                                        .toList())));
    }
}
