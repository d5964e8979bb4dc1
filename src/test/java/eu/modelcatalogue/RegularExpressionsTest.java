package eu.modelcatalogue;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Where the expressions of Java are used in the rooms that are reached by what callers send. They take the square of the length of a text, or a frame of
 * the stack for each of its characters, unless somebody has made sure that they do not: each class that uses one stands here with the reason why it is
 * safe. What is read of bodies without a bound is read by hand, and {@code GrowthTest} and {@code AuditGrowthTest} measure it.
 */
class RegularExpressionsTest {

    private static final String ROOT = "eu.modelcatalogue.";

    private static final Set<String> ROOMS =
            Set.of("api", "web", "problem", "query", "syntax", "domain", "criteria", "catalogue", "lucene", "text");

    /** {@link String#split} at one sign makes no pattern of it: it looks for the sign, in linear time. */
    private static final String ONE_SIGN = "splits at one sign, which makes no pattern";

    private static final String OURS = "reads texts of the seeds, the contract or this program alone";

    private static final Map<String, String> SAFE = Map.ofEntries(
            entry("api.http.CanonicalPath", "a path of at most 8,000 bytes; what is taken away is never read twice"),
            entry("api.http.FileAddress", ONE_SIGN),
            entry("api.http.OtherForms", "a path of at most 8,000 bytes; one repeated class up to the end"),
            entry("api.http.PublicAddress", OURS),
            entry("api.audit.NameList", ONE_SIGN),
            entry(
                    "api.compression.ContentCoding",
                    "at most 500 characters (RequestHeaders.LONGEST); repeated classes exclude what follows them"),
            entry("api.connection.ConnectionLimits", "splits a setting of the operator at one sign"),
            entry("api.contract.ContractRules", OURS),
            entry("api.declaration.Declaration", OURS),
            entry("api.declaration.FilledForm", ONE_SIGN),
            entry("api.declaration.Submission", ONE_SIGN),
            entry("api.declaration.TypedNamesReader", OURS),
            entry("api.edition.ChangeView", OURS),
            entry("api.tables.Columns", ONE_SIGN),
            entry("api.tables.Provenance", "an address of at most 8,000 bytes; anchored, ends with anything"),
            entry("api.http.Files", "at most 55 characters match; anchored"),
            entry("api.http.RequestedRange", "a header of at most 16,384 bytes; anchored, of two times 18 digits"),
            entry("api.http.RequestHeaders", "headers of 200 to 1,000 characters (LONGEST); groups are possessive"),
            entry("api.mcp.EverydayWords", ONE_SIGN),
            entry("api.mcp.McpEdge", "a header of at most 16,384 bytes; anchored, nothing is repeated but five digits"),
            entry("api.mcp.Message", "at most 200 characters (LONGEST); anchored, of fixed length"),
            entry("api.interchange.Hub", OURS),
            entry("api.interchange.SpdxGraph", OURS),
            entry("catalogue.search.MachineName", ONE_SIGN),
            entry("catalogue.quality.Agreement", OURS),
            entry("catalogue.quality.Quality", OURS),
            entry("catalogue.resolution.ResolutionPolicy", OURS),
            entry("syntax.value.ListCodec", ONE_SIGN),
            entry("syntax.SpdxList", "at most 1,000 characters (LONGEST); one repeated class"),
            entry("domain.Lineage", "a value as the program wrote it; what separates its parts has a fixed length"),
            entry("domain.Attribute", ONE_SIGN),
            entry("domain.Fact", ONE_SIGN),
            entry("domain.HubAddress", "anchored; repeated classes exclude what follows them: GrowthTest measures it"),
            entry("domain.Identifier", "anchored; repeated classes exclude what follows them: GrowthTest measures it"),
            entry("domain.Word", OURS),
            entry(
                    "query.Address",
                    ONE_SIGN + "; the expression is anchored at the beginning of an address of at most 8,000 bytes"),
            entry("query.Parameters", ONE_SIGN),
            entry("query.Paths", ONE_SIGN),
            entry("query.ListFilter", ONE_SIGN),
            entry(
                    "web.assess.DeclarationFaults",
                    "a pointer into a body of at most 64 kB; anchored, at most four digits and then anything"),
            entry("web.fragments.DataSet", ONE_SIGN),
            entry("web.docs.Chapter", "at most 81 characters match; anchored. The other reads pages of ours"),
            entry("web.docs.ConsolePage", "an address of at most 8,000 bytes; anchored"),
            entry("web.docs.DocsPage", OURS),
            entry("web.layout.FaultView", ONE_SIGN),
            entry("web.layout.Labels", OURS),
            entry(
                    "web.layout.Trackers",
                    "the name of a parameter in an address of at most 8,000 bytes; anchored, ends with anything"),
            entry(
                    "web.reference.OrganisationsPage",
                    "at most 8,000 bytes of an address; one repeated class, never read twice"),
            entry(
                    "web.offers.ServicesPage",
                    "at most 200 characters (Limits.TEXT); one repeated class, never read twice"),
            entry("web.search.Chips", ONE_SIGN),
            entry("web.search.Filters", ONE_SIGN),
            entry("web.search.TypedFilters", ONE_SIGN),
            entry("web.fragments.Evidence", "the name of an attribute"),
            entry("text.Language", "at most 200 characters of a header (LONGEST), in at most ten ranges"),
            entry(
                    "text.LicenceNamed",
                    "an expression of at most 1,000 characters (SpdxList.LONGEST); one repeated class, never read twice"),
            entry("text.Reasons", OURS),
            entry("text.Sections", "the section of a text: ours, or at most 400 characters of an inline profile"),
            entry(
                    "text.Wording",
                    "the path of a fact; a base in it is a text of at most 300 characters (DeclaredModel.LONGEST_TEXT)"),
            entry("text.Words", "phrases of ours: one digit in braces"));

    private static final Set<String> OF_STRINGS = Set.of("matches", "replaceAll", "replaceFirst", "split");

    @Test
    void each_class_that_uses_one_says_why_it_is_safe() {
        Map<String, Set<String>> users = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("eu.modelcatalogue").stream()
                        .filter(one -> ROOMS.contains(room(one)))
                        .filter(RegularExpressionsTest::usesOne)
                        .collect(Collectors.groupingBy(
                                RegularExpressionsTest::outermost,
                                TreeMap::new,
                                Collectors.mapping(JavaClass::getSimpleName, Collectors.toSet())));

        assertThat(users.keySet()).isNotEmpty().isEqualTo(new TreeSet<>(SAFE.keySet()));
    }

    private static boolean usesOne(JavaClass one) {
        return Stream.concat(one.getMethodCallsFromSelf().stream(), one.getMethodReferencesFromSelf().stream())
                .anyMatch(call -> {
                    JavaClass owner = call.getTargetOwner();
                    return owner.isEquivalentTo(Pattern.class)
                            || owner.isEquivalentTo(Matcher.class)
                            || owner.getName().equals("java.util.Scanner")
                            || (owner.isEquivalentTo(String.class) && OF_STRINGS.contains(call.getName()));
                });
    }

    private static String room(JavaClass one) {
        String below = one.getPackageName().length() < ROOT.length()
                ? ""
                : one.getPackageName().substring(ROOT.length());
        return below.contains(".") ? below.substring(0, below.indexOf('.')) : below;
    }

    private static String outermost(JavaClass one) {
        String name = one.getName();
        return name.substring(ROOT.length(), name.contains("$") ? name.indexOf('$') : name.length());
    }
}
