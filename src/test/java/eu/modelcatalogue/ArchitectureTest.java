package eu.modelcatalogue;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import eu.modelcatalogue.api.http.PublicAddress;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The floors of the house: see docs/architecture.md and docs/adr/0001-rooms.md. */
class ArchitectureTest {

    private static final String ROOT = "eu.modelcatalogue.";

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("eu.modelcatalogue");

    static final ArchRule THE_VOCABULARY_IS_PURE = classes()
            .that()
            .resideInAPackage(ROOT + "domain..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(ROOT + "domain..", "java..", "org.jspecify..")
            .because("what openness means must not depend on how it is stored, read or served");

    static final ArchRule THE_CRITERIA_ARE_PURE = classes()
            .that()
            .resideInAPackage(ROOT + "criteria..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(ROOT + "criteria..", ROOT + "domain..", "java..", "org.jspecify..")
            .because("a verdict follows from facts and rules alone, so that anybody can make it again");

    static final ArchRule THE_OFFERS_ARE_PURE = classes()
            .that()
            .resideInAPackage(ROOT + "offers..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(ROOT + "offers..", ROOT + "domain..", "java..", "org.jspecify..")
            .because(
                    "who serves a model follows from what services and lists say, and from nothing that runs around it");

    static final ArchRule THE_HARDWARE_IS_PURE = classes()
            .that()
            .resideInAPackage(ROOT + "hardware..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(ROOT + "hardware..", ROOT + "domain..", "java..", "org.jspecify..")
            .because("what a model needs follows from facts and published rules alone");

    static final ArchRule THE_CATALOGUE_IS_PURE = classes()
            .that()
            .resideInAPackage(ROOT + "catalogue..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    ROOT + "catalogue..",
                    ROOT + "criteria..",
                    ROOT + "offers..",
                    ROOT + "hardware..",
                    ROOT + "domain..",
                    "java..",
                    "org.jspecify..",
                    "org.roaringbitmap..")
            .because("an edition is a value: the same content gives the same answers, whatever runs around it");

    static final ArchRule THE_DOMAIN_HAS_NO_CLOCK_AND_NO_CHANCE = noClasses()
            .that()
            .resideInAnyPackage(
                    ROOT + "domain..",
                    ROOT + "criteria..",
                    ROOT + "offers..",
                    ROOT + "hardware..",
                    ROOT + "catalogue..")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.time.Clock")
            .orShould()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.Random")
            .because("time and chance would make two editions of the same content differ");

    /** The map: what each room may import of the house beside itself. A floor is what stands below; the ten rooms of the API and of the pages are one each here. */
    private static final Map<String, List<String>> MAP = Map.ofEntries(
            entry("domain", List.of()),
            entry("criteria", List.of("domain")),
            entry("offers", List.of("domain")),
            entry("hardware", List.of("domain")),
            entry("catalogue", List.of("domain", "criteria", "offers", "hardware")),
            entry("text", List.of("domain", "criteria", "catalogue", "offers", "syntax")),
            entry("syntax", List.of("domain", "criteria")),
            entry("lucene", List.of("catalogue")),
            entry("xml", List.of()),
            entry("export", List.of("xml")),
            entry("document", List.of("xml")),
            entry("docsite", List.of()),
            entry("charts", List.of("xml")),
            entry("seed", List.of("domain", "criteria", "catalogue", "offers", "syntax")),
            entry("ledger", List.of("domain", "criteria", "catalogue", "offers", "syntax", "lucene")),
            entry("importers", List.of("domain", "criteria", "catalogue", "offers", "syntax", "seed")),
            entry("problem", List.of("domain", "catalogue", "text")),
            entry("query", List.of("domain", "criteria", "catalogue", "offers", "hardware", "text", "problem")),
            entry(
                    "api",
                    List.of(
                            "domain",
                            "criteria",
                            "catalogue",
                            "offers",
                            "hardware",
                            "text",
                            "syntax",
                            "xml",
                            "export",
                            "document",
                            "ledger",
                            "problem",
                            "query")),
            entry(
                    "web",
                    List.of(
                            "domain",
                            "criteria",
                            "catalogue",
                            "offers",
                            "hardware",
                            "text",
                            "syntax",
                            "xml",
                            "export",
                            "charts",
                            "problem",
                            "query",
                            "api")),
            entry(
                    "cli",
                    List.of(
                            "domain",
                            "criteria",
                            "catalogue",
                            "text",
                            "syntax",
                            "lucene",
                            "seed",
                            "ledger",
                            "importers",
                            "api")));

    static final ArchRule THE_MAP_HOLDS = classes()
            .that()
            .resideInAPackage(ROOT + "*..")
            .should(new ArchCondition<JavaClass>("import only what the map allows their room") {
                @Override
                public void check(JavaClass one, ConditionEvents events) {
                    List<String> allowed = MAP.get(room(one));
                    for (Dependency dependency : one.getDirectDependenciesFromSelf()) {
                        JavaClass other = dependency.getTargetClass().getBaseComponentType();
                        boolean fits = !other.getPackageName().startsWith(ROOT)
                                || room(other).equals(room(one))
                                || (allowed != null && allowed.contains(room(other)));
                        if (!fits) {
                            events.add(SimpleConditionEvent.violated(one, dependency.getDescription()));
                        }
                    }
                }
            })
            .because("imports go downwards only: docs/architecture.md draws the map");

    private static String room(JavaClass one) {
        String below = one.getPackageName().substring(ROOT.length());
        return below.contains(".") ? below.substring(0, below.indexOf('.')) : below;
    }

    static final ArchRule IMPORTERS_TOUCH_NO_DATABASE_AND_NO_HTTP_SERVER = noClasses()
            .that()
            .resideInAPackage(ROOT + "importers..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta..", "io.quarkus..", "java.sql..", "org.hibernate..")
            .because(
                    "an importer fetches, parses and writes claims as files of the seeds; what is published is decided by review");

    static final ArchRule READING_SEEDS_KNOWS_NO_DATABASE_AND_NO_HTTP = noClasses()
            .that()
            .resideInAPackage(ROOT + "seed..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ROOT + "ledger..", ROOT + "api..", ROOT + "cli..", "jakarta..", "io.quarkus..")
            .because("a curator's check must work without either");

    static final ArchRule THE_LEDGER_KNOWS_NO_HTTP = noClasses()
            .that()
            .resideInAPackage(ROOT + "ledger..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ROOT + "api..", ROOT + "cli..", "jakarta.ws.rs..")
            .because("what is true does not depend on who asks");

    static final ArchRule THE_EMBEDDED_DATABASE_KNOWS_NO_OTHER_ROOM = classes()
            .that()
            .resideInAPackage(ROOT + "ledger.embedded..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(ROOT + "ledger.embedded..", "java..", "org.jspecify..", "org.apache.commons.compress..")
            .because("processes and files are a craft of their own");

    static final ArchRule LUCENE_STAYS_IN_ITS_ROOM = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + "lucene..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.lucene..")
            .because("who searches by words knows the interface: catalogue.search.Finder");

    static final ArchRule FILES_KNOW_NO_OTHER_ROOM = classes()
            .that()
            .resideInAPackage(ROOT + "export..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    ROOT + "export..",
                    ROOT + "xml..",
                    "java..",
                    "org.jspecify..",
                    "org.apache.commons.csv..",
                    "org.apache.commons.compress..",
                    "org.dhatim.fastexcel..",
                    "org.apache.parquet.schema..",
                    "blue.strategic.parquet..",
                    "org.sqlite..",
                    "com.fasterxml.jackson.core..")
            .because("a format is written the same whatever is in the table");

    static final ArchRule DOCUMENTS_KNOW_NO_OTHER_ROOM = noClasses()
            .that()
            .resideInAPackage(ROOT + "document..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    ROOT + "domain..",
                    ROOT + "criteria..",
                    ROOT + "catalogue..",
                    ROOT + "seed..",
                    ROOT + "ledger..",
                    ROOT + "api..",
                    ROOT + "cli..",
                    "jakarta..",
                    "io.quarkus..")
            .because("how a heading or a table becomes a file does not depend on what it says");

    static final ArchRule WHAT_WRITES_THE_MANUAL_STAYS_IN_THE_BUILD = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + "docsite..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ROOT + "docsite..", "org.commonmark..")
            .because("its library does not ship");

    static final ArchRule PICTURES_KNOW_NO_OTHER_ROOM_AND_NO_FONT_OF_THE_MACHINE = noClasses()
            .that()
            .resideInAPackage(ROOT + "charts..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta..", "io.quarkus..")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.awt.Font")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.awt.FontMetrics")
            .because("an image for containers may have neither fonts nor what finds them");

    static final ArchRule THE_API_TOUCHES_NO_DATABASE = noClasses()
            .that()
            .resideInAPackage(ROOT + "api..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.persistence..", "java.sql..", "org.hibernate..", "io.quarkus.hibernate..")
            .because("reads are answered from memory and go on when PostgreSQL is away");

    static final ArchRule THE_PAGES_TOUCH_NO_DATABASE = noClasses()
            .that()
            .resideInAPackage(ROOT + "web..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    ROOT + "cli..", "jakarta.persistence..", "java.sql..", "org.hibernate..", "io.quarkus.hibernate..")
            .because("pages come out of the edition in memory, like all that is read");

    static final ArchRule THE_API_KNOWS_NO_PAGES = noClasses()
            .that()
            .resideInAPackage(ROOT + "api..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ROOT + "web..", "io.quarkus.qute..")
            .because("the pages are the first user of the API, not a part of it");

    /** Of a request, by the class that has them: whatever begins with its host. */
    private static final Map<String, Set<String>> WRITTEN_BY_STRANGERS = Map.of(
            HttpServerRequest.class.getName(),
            Set.of("host", "authority", "absoluteURI"),
            UriInfo.class.getName(),
            Set.of("getBaseUri", "getBaseUriBuilder", "getAbsolutePath", "getAbsolutePathBuilder", "resolve"));

    static final ArchRule ADDRESSES_COME_FROM_THE_OPERATOR = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(PublicAddress.class.getName())
            .should()
            .callMethodWhere(DescribedPredicate.describe(
                    "it gives the host of a request",
                    call -> WRITTEN_BY_STRANGERS
                            .getOrDefault(call.getTargetOwner().getName(), Set.of())
                            .contains(call.getName())))
            .because(
                    "whole addresses are mailed and kept by caches, and a stranger writes the Host of a request: see PublicAddress");

    static final ArchRule NO_SUPERCLASS_IS_LEFT_BEHIND = noClasses()
            .should(new ArchCondition<JavaClass>("extend a class of what the build alone has") {
                @Override
                public void check(JavaClass one, ConditionEvents events) {
                    String parent = one.getRawSuperclass()
                            .map(JavaClass::getPackageName)
                            .orElse("");
                    boolean left = Stream.of(
                                    "org.commonmark", "io.smallrye.openapi", "org.eclipse.microprofile.openapi")
                            .anyMatch(parent::startsWith);
                    events.add(new SimpleConditionEvent(one, left, one.getName() + " extends " + parent));
                }
            })
            .because(
                    "packaging looks for the interfaces of superclasses, and goes round for ever where one is not there (AutoAddScopeBuildItem of Quarkus 3.33, which the extension for language models uses)");

    static final ArchRule NO_ROOM_DEPENDS_ON_ITSELF_BY_A_DETOUR = slices().matching(ROOT + "(*)..")
            .should()
            .beFreeOfCycles()
            .because("a cycle is one room with a wall in it");

    static final ArchRule NO_ROOM_WITHIN_A_ROOM_DEPENDS_ON_ITSELF_BY_A_DETOUR = slices().matching(ROOT + "(**)")
            .should()
            .beFreeOfCycles()
            // A condition judges a case, which can look up profiles, whose rules have conditions: one thing in two
            // packages.
            .ignoreDependency(resideInAPackage(ROOT + "criteria.."), resideInAPackage(ROOT + "criteria.."))
            .because("that holds inside the API, the pages and the importers too");

    static final ArchRule NAMES_SAY_SOMETHING = noClasses()
            .should()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Dto")
            .because("such a name hides what the class is");

    @Test
    void no_two_classes_have_the_same_name() {
        Map<String, List<String>> rooms = HOUSE.stream()
                .filter(JavaClass::isTopLevelClass)
                .filter(one -> !one.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(
                        JavaClass::getSimpleName,
                        TreeMap::new,
                        Collectors.mapping(JavaClass::getPackageName, Collectors.toList())));
        assertThat(rooms.entrySet().stream().filter(name -> name.getValue().size() > 1))
                .as("names with two meanings: who reads one has to ask which")
                .isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> rules() {
        assertThat(HOUSE).isNotEmpty();
        // All constants of this class, so that none can be left out.
        return Arrays.stream(ArchitectureTest.class.getDeclaredFields())
                .filter(field -> field.getType() == ArchRule.class)
                .map(ArchitectureTest::rule)
                .map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(HOUSE)));
    }

    private static ArchRule rule(Field constant) {
        try {
            return (ArchRule) constant.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
