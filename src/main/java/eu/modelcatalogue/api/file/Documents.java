package eu.modelcatalogue.api.file;

import eu.modelcatalogue.document.Document;
import eu.modelcatalogue.document.Docx;
import eu.modelcatalogue.document.Odt;
import eu.modelcatalogue.document.Pdf;
import eu.modelcatalogue.question.DocumentFormat;

/** Documents in the format that was asked for. */
public final class Documents {

    private Documents() {}

    /**
     * The bytes of a document.
     *
     * @param format one of {@link DocumentFormat#OF_DOSSIERS}
     * @param goOn asked between pages; throws where nobody waits for it any more
     */
    public static byte[] write(Document document, DocumentFormat format, Runnable goOn) {
        return switch (format) {
            case DOCX -> Docx.write(document, goOn);
            case ODT -> Odt.write(document, goOn);
            default -> Pdf.write(document, goOn);
        };
    }
}
