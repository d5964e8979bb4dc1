package eu.modelcatalogue.api.tables;

import eu.modelcatalogue.api.budget.Place;
import eu.modelcatalogue.document.Document;
import eu.modelcatalogue.document.Docx;
import eu.modelcatalogue.document.Odt;
import eu.modelcatalogue.document.Pdf;
import eu.modelcatalogue.query.DocumentFormat;

/** Writes documents in the requested format. */
public final class Documents {

    private Documents() {}

    /**
     * The bytes of a document.
     *
     * @param format one of {@link DocumentFormat#OF_DOSSIERS}
     * @param place in the budget, which is checked between pages; a PDF waits for its turn to be rendered
     */
    public static byte[] write(Document document, DocumentFormat format, Place place) {
        return switch (format) {
            case DOCX -> Docx.write(document, place::goOn);
            case ODT -> Odt.write(document, place::goOn);
            default -> place.draw(() -> Pdf.write(document, place::goOn));
        };
    }
}
