package eu.modelcatalogue.document;

/** A file that cannot be read as an ODT or DOCX. */
public final class UnreadableDocument extends Exception {

    private static final long serialVersionUID = 1;

    private final String reason;

    UnreadableDocument(String reason) {
        super(reason);
        this.reason = reason;
    }

    /** Why it cannot be read, as a clause that follows “The file”. */
    public String reason() {
        return reason;
    }
}
