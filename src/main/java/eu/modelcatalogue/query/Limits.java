package eu.modelcatalogue.query;

/** Bounds on input from outside. */
public final class Limits {

    /**
     * Longest request line, in bytes. RFC 9110, 4.1 recommends accepting 8,000; the longest useful query (all 40 parameters with a few values
     * each) stays under 4,000.
     */
    public static final int ADDRESS = 8_000;

    /** All headers together, in bytes: twice what browsers send without long cookies. */
    public static final int HEADERS = 16_384;

    /** Largest body except for documents, in bytes. */
    public static final int BODY = 65_536;

    /**
     * Largest document, in bytes. For an audit these are two thousand for each of its models, twice what bills of materials have. The form for
     * bidders has some 10,000; a logo and what word processors add fit too.
     */
    public static final int DOCUMENT = 1 << 20;

    /** Longest text of a search, in characters. */
    public static final int TEXT = 200;

    /** Most words of a search; the longest name has fewer. */
    public static final int WORDS = 20;

    /** Most models on a page. */
    public static final int PAGE = 100;

    /** Most models that are asked for by name at once. */
    public static final int IDS = 500;

    /** Most changes on a page. */
    public static final int CHANGES = 1_000;

    /** Most licences, organisations or sources on a page. */
    public static final int LISTED = 1_000;

    /** Offers on a page where nobody asks for a number. */
    public static final int OFFERS = 100;

    /** Models of a file where nothing is said: all that are found. */
    static final int WHOLE = Integer.MAX_VALUE;

    /** Largest offset; more models than fit in memory. */
    public static final int OFFSET = 10_000_000;

    /** Where the page takes the form for bidders back. */
    private static final String FILLED_FORM = "/assess/form";

    private static final String API = "/v1";

    private Limits() {}

    /**
     * Largest body at an address, in bytes. A form may be as large as the body of the corresponding API request: {@code /audit} as {@code
     * /v1/audit}.
     */
    public static int body(String path) {
        String asked = path.startsWith(API) ? path : API + path;
        return asked.equals(Question.AUDIT.path())
                        || path.equals(Question.FILTER.path())
                        || path.equals(Question.FILLED_FORM.path())
                        || path.equals(FILLED_FORM)
                ? DOCUMENT
                : BODY;
    }
}
