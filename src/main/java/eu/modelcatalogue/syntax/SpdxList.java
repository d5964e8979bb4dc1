package eu.modelcatalogue.syntax;

import eu.modelcatalogue.domain.LicenceExpression;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.spdx.core.InvalidSPDXAnalysisException;
import org.spdx.library.LicenseInfoFactory;
import org.spdx.library.SpdxModelFactory;
import org.spdx.library.model.v2.license.AnyLicenseInfo;
import org.spdx.library.model.v2.license.ConjunctiveLicenseSet;
import org.spdx.library.model.v2.license.DisjunctiveLicenseSet;
import org.spdx.library.model.v2.license.OrLaterOperator;
import org.spdx.library.model.v2.license.SimpleLicensingInfo;
import org.spdx.library.model.v2.license.SpdxListedLicense;
import org.spdx.library.model.v2.license.SpdxNoAssertionLicense;
import org.spdx.library.model.v2.license.SpdxNoneLicense;
import org.spdx.library.model.v2.license.WithExceptionOperator;

/** The SPDX licence list and the grammar of licence expressions, from the SPDX library, without network access. */
public final class SpdxList {

    private static final Pattern ONE_ID = Pattern.compile("[A-Za-z0-9.-]+");
    private static final int MOST_READ = 5_000;

    /** Longest expression, in characters: several times the longest in the seeds. The library parses it with regular expressions. */
    public static final int LONGEST = 1_000;

    /** Deepest nesting of brackets, because the library parses them recursively. */
    public static final int MOST_DEPTH = 20;

    private static final Map<String, LicenceExpression> READ = new ConcurrentHashMap<>();

    private SpdxList() {}

    /** Loads the library on first use; a start with unchanged seeds does not need it. */
    private static final class Library {
        static final boolean READY = load();

        private static boolean load() {
            System.setProperty("org.spdx.useJARLicenseInfoOnly", "true");
            SpdxModelFactory.init();
            return true;
        }
    }

    /** Version of the list in the library. */
    public static String version() {
        require();
        return LicenseInfoFactory.getLicenseListVersion();
    }

    /** Release date of the list in the library. */
    public static LocalDate releasedOn() {
        require();
        try {
            return LocalDate.parse(LicenseInfoFactory.getListedLicenseCreationInfo()
                    .getCreated()
                    .substring(0, 10));
        } catch (InvalidSPDXAnalysisException e) {
            throw new IllegalStateException("The SPDX library knows no date of its list", e);
        }
    }

    /** Whether the list contains this id in exactly this spelling. */
    public static boolean lists(String id) {
        require();
        return LicenseInfoFactory.listedLicenseIdCaseSensitive(id)
                .map(id::equals)
                .orElse(false);
    }

    /** The id in the spelling of the list, found without regard to case; empty if it is not listed. */
    public static Optional<String> spelled(String id) {
        require();
        return LicenseInfoFactory.listedLicenseIdCaseSensitive(id);
    }

    public static String text(String id) {
        require();
        try {
            return LicenseInfoFactory.getListedLicenseByIdCompatV2(id).getLicenseText();
        } catch (InvalidSPDXAnalysisException e) {
            throw new IllegalStateException(id, e);
        }
    }

    /** Flags of a listed licence by attribute: {@code osiApproved}, {@code fsfFree}. */
    public static Map<String, String> flags(String id) {
        require();
        try {
            SpdxListedLicense listed = LicenseInfoFactory.getListedLicenseByIdCompatV2(id);
            Map<String, String> flags = new TreeMap<>();
            flags.put("osiApproved", Boolean.toString(listed.isOsiApproved()));
            // SPDX omits the flag if it is unknown; then there is no claim.
            Boolean fsfFree = listed.getFsfLibre();
            if (fsfFree != null) {
                flags.put("fsfFree", fsfFree.toString());
            }
            return flags;
        } catch (InvalidSPDXAnalysisException e) {
            throw new IllegalStateException(id, e);
        }
    }

    /**
     * Parses an SPDX expression.
     *
     * @throws IllegalArgumentException if the text is not an expression, is longer than {@value #LONGEST} characters, or nested deeper than
     *     {@value #MOST_DEPTH} brackets; the message says what is wrong
     */
    public static LicenceExpression expression(String text) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "An SPDX expression of %,d characters is too long; at most %,d are allowed"
                            .formatted(text.length(), LONGEST));
        }
        LicenceExpression known = READ.get(text);
        if (known == null) {
            known = read(text);
            // Once there are more expressions than any catalogue needs, further ones from requests are not cached.
            if (READ.size() < MOST_READ) {
                READ.put(text, known);
            }
        }
        return known;
    }

    private static LicenceExpression read(String text) {
        if (depth(text) > MOST_DEPTH) {
            throw new IllegalArgumentException(
                    "'%s' has brackets nested too deep; at most %d levels are allowed".formatted(text, MOST_DEPTH));
        }
        if (ONE_ID.matcher(text).matches()) {
            return new LicenceExpression.Single(text);
        }
        // One operator without brackets is parsed here, so that a start does not need the library.
        for (LicenceExpression.Operator operator : LicenceExpression.Operator.values()) {
            String[] ids = text.split(" " + operator + " ", -1);
            if (ids.length > 1
                    && Arrays.stream(ids).allMatch(id -> ONE_ID.matcher(id).matches())) {
                List<LicenceExpression> parts = Arrays.stream(ids)
                        .map(id -> (LicenceExpression) new LicenceExpression.Single(id))
                        .sorted(Comparator.comparing(LicenceExpression::toString))
                        .toList();
                return new LicenceExpression.Joined(operator, parts);
            }
        }
        require();
        try {
            return convert(LicenseInfoFactory.parseSPDXLicenseStringCompatV2(text));
        } catch (InvalidSPDXAnalysisException e) {
            throw new IllegalArgumentException("'%s' is not an SPDX expression: %s".formatted(text, e.getMessage()), e);
        }
    }

    private static int depth(String text) {
        int deepest = 0;
        int depth = 0;
        for (int at = 0; at < text.length(); at++) {
            depth += text.charAt(at) == '(' ? 1 : text.charAt(at) == ')' ? -1 : 0;
            deepest = Math.max(deepest, depth);
        }
        return deepest;
    }

    private static LicenceExpression convert(AnyLicenseInfo info) throws InvalidSPDXAnalysisException {
        if (info instanceof ConjunctiveLicenseSet all) {
            return new LicenceExpression.Joined(LicenceExpression.Operator.AND, convert(all.getMembers()));
        }
        if (info instanceof DisjunctiveLicenseSet any) {
            return new LicenceExpression.Joined(LicenceExpression.Operator.OR, convert(any.getMembers()));
        }
        if (info instanceof WithExceptionOperator with) {
            return convert(with.getLicense());
        }
        if (info instanceof OrLaterOperator later) {
            return convert(later.getLicense());
        }
        if (info instanceof SimpleLicensingInfo simple) {
            return new LicenceExpression.Single(simple.getLicenseId());
        }
        if (info instanceof SpdxNoneLicense || info instanceof SpdxNoAssertionLicense) {
            return new LicenceExpression.Single(LicenceExpression.NONE);
        }
        throw new IllegalArgumentException(
                "'%s' is not an SPDX expression; allowed are SPDX ids and LicenseRef- ids, joined by AND, OR and WITH"
                        .formatted(info));
    }

    /** The library returns operands in no particular order; they are sorted so that the same text always gives the same result. */
    private static List<LicenceExpression> convert(Iterable<AnyLicenseInfo> members)
            throws InvalidSPDXAnalysisException {
        List<LicenceExpression> parts = new ArrayList<>();
        for (AnyLicenseInfo member : members) {
            parts.add(convert(member));
        }
        parts.sort(Comparator.comparing(LicenceExpression::toString));
        return parts;
    }

    private static void require() {
        if (!Library.READY) {
            throw new IllegalStateException("The SPDX library did not load");
        }
    }
}
