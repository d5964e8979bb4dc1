package eu.modelcatalogue.api.tables;

import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.catalogue.Query;
import eu.modelcatalogue.criteria.Profile;
import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.domain.Facts;
import eu.modelcatalogue.domain.Licence;
import eu.modelcatalogue.domain.LicenceExpression;
import eu.modelcatalogue.domain.Source;
import eu.modelcatalogue.export.Notes;
import eu.modelcatalogue.text.Language;
import eu.modelcatalogue.text.Words;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The notes to a table: its origin, what readers must know before they use it, and its sources. They are the second sheet of a spreadsheet. */
public final class Provenance {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

    private Provenance() {}

    /**
     * Creates the notes.
     *
     * @param self the address of the table in canonical form, with its edition
     * @param quoted sources whose statements are in the table, or were counted for it
     */
    static Notes of(
            Edition edition, Language language, String self, Collection<Source> quoted, Collection<Profile> profiles) {
        Words words = Words.in(language);
        List<Notes.Section> sections = new ArrayList<>();
        sections.add(new Notes.Section(
                words.get("notes.title"),
                List.of(
                        List.of(
                                words.get("notes.edition"),
                                Integer.toString(edition.header().number())),
                        List.of(
                                words.get("notes.published"),
                                TIME.format(edition.header().publishedAt())),
                        List.of(words.get("notes.digest"), edition.header().digest()),
                        List.of(words.get("notes.query"), query(self)),
                        List.of(words.get("notes.link"), self),
                        List.of("", words.get("notes.linkHolds")),
                        List.of(words.get("notes.licence"), words.get("notes.licenceIs")))));
        sections.add(new Notes.Section(
                words.get("notes.caveats"),
                Stream.of("notes.legal", "notes.unknown", "notes.origin")
                        .map(caveat -> List.of("", words.get(caveat)))
                        .toList()));
        for (Profile profile : profiles) {
            sections.add(new Notes.Section(
                    language.text(profile.title()) + " (" + profile.key() + ")",
                    Stream.concat(
                                    Stream.of(List.of(words.get("notes.purpose"), language.text(profile.purpose()))),
                                    profile.caveats().stream().map(caveat -> List.of("", language.text(caveat))))
                            .toList()));
        }
        List<List<String>> sources = new ArrayList<>();
        sources.add(Stream.of("source", "publisher", "sourceLicence", "attribution", "address")
                .map(head -> words.get("notes." + head))
                .toList());
        quoted.forEach(source -> sources.add(line(source)));
        sections.add(new Notes.Section(words.get("notes.sources"), sources));
        return new Notes(words.get("sheet.notes"), sections);
    }

    /** The query in readable form, without edition and format, which are named elsewhere. */
    private static String query(String self) {
        return Stream.of(self.substring(self.indexOf('?') + 1).split("&", -1))
                .filter(parameter -> !parameter.matches("(edition|format|lang|bom)=.*"))
                .map(parameter -> URLDecoder.decode(parameter, StandardCharsets.UTF_8))
                .reduce((one, other) -> one + " & " + other)
                .orElse("");
    }

    private static List<String> line(Source source) {
        return List.of(
                source.name(),
                source.publisher(),
                source.licence(),
                source.attribution(),
                Objects.requireNonNullElse(source.url(), ""));
    }

    /** The profiles of these criteria and of those in the filters of a query, so that the table can include their caveats. */
    public static Collection<Profile> judging(Edition edition, Query query, Collection<String> criteria) {
        return Stream.concat(
                        criteria.stream(),
                        query.verdicts().values().stream()
                                .flatMap(filter -> Stream.concat(filter.wanted().stream(), filter.excluded().stream())))
                .flatMap(criterion -> edition.profileOf(criterion).stream())
                .distinct()
                .sorted(Comparator.comparing(Profile::key))
                .toList();
    }

    /** The sources of the adopted facts about the models, their developers and their licences; tables do not include dissent. */
    public static Collection<Source> quoted(Edition edition, Collection<AiModel> models) {
        Set<String> licences = new TreeSet<>();
        models.forEach(model -> Stream.ofNullable(model.licence())
                .flatMap(LicenceExpression::ids)
                .forEach(licences::add));
        return quoted(
                edition,
                Stream.concat(
                        models.stream()
                                .flatMap(model -> Stream.of(
                                        model.facts(), model.developer().facts())),
                        licences.stream()
                                .flatMap(id ->
                                        Stream.ofNullable(edition.licences().get(id)))
                                .map(Licence::facts)));
    }

    /** The sources of facts, by id. */
    public static Collection<Source> quoted(Edition edition, Stream<Facts> facts) {
        Set<String> ids = new TreeSet<>();
        facts.flatMap(all -> all.all().stream())
                .flatMap(fact -> fact.evidence().stream())
                .forEach(claim -> {
                    ids.add(claim.source());
                    if (claim.via() != null) {
                        ids.add(claim.via());
                    }
                });
        return ids.stream().map(edition.sources()::get).filter(Objects::nonNull).toList();
    }
}
