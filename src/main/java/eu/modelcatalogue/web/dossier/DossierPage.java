package eu.modelcatalogue.web.dossier;

import eu.modelcatalogue.query.Address;
import eu.modelcatalogue.query.DocumentFormat;
import eu.modelcatalogue.query.Paths;
import eu.modelcatalogue.query.Question;
import eu.modelcatalogue.query.Selection;
import eu.modelcatalogue.web.layout.Page;
import eu.modelcatalogue.web.layout.Pages;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Redirects from the form to the dossier or to the letter to a supplier, at the address that names its edition and the versions of its profiles; faults are shown on a page. */
@Path("/dossier")
@NonBlocking
public class DossierPage {

    /** Which document is asked for. */
    private static final String KIND = "kind";

    /** The word for a letter about one model; anything else is a dossier. */
    private static final String LETTER = "letter";

    private final Pages pages;
    private final HttpHeaders headers;

    DossierPage(Pages pages, HttpHeaders headers) {
        this.pages = pages;
        this.headers = headers;
    }

    @GET
    public Response lead() {
        Page page = pages.open(List.of(Question.MODELS, Question.PROFILES, DocumentFormat.PARAMETER, KIND));
        Selection asked = Selection.ofDossier(page.parameters(), page.edition());
        DocumentFormat format = page.parameters()
                .get(DocumentFormat.PARAMETER)
                .map(any -> DocumentFormat.of(page.parameters(), headers, DocumentFormat.OF_DOSSIERS))
                .orElse(DocumentFormat.OF_DOSSIERS.get(0));
        page.parameters().check();
        boolean letter = page.parameters().get(KIND).filter(LETTER::equals).isPresent()
                && asked.models().size() == 1;
        Address address = letter
                ? asked.at(Paths.letter(asked.models().get(0).id()), page.edition())
                        .without(Question.MODELS)
                : asked.at(Question.DOSSIER.path(), page.edition());
        return pages.lead(address.with(DocumentFormat.PARAMETER, format.word())
                .in(page.language())
                .written());
    }
}
