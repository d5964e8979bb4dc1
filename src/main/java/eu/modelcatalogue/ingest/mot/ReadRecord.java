package eu.modelcatalogue.ingest.mot;

import eu.modelcatalogue.ingest.entry.Draft;
import eu.modelcatalogue.ingest.entry.LicenceNames;
import eu.modelcatalogue.ingest.entry.Sayings;
import eu.modelcatalogue.ingest.entry.SourceEntry;
import eu.modelcatalogue.ingest.fetch.Snapshot;
import eu.modelcatalogue.openness.claim.Attribute;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One record on its way to an entry.
 *
 * @param title what the model is called, by its record, or by the name of the file where the record took over the name of another
 */
record ReadRecord(
        Snapshot snapshot,
        Framework framework,
        LicenceNames licences,
        Draft draft,
        ReleaseRecord record,
        String title) {

    private static final String FILE = "https://github.com/lfai/model_openness_tool/blob/%s/models/%s";

    private static final Pattern SIZE = Pattern.compile("(?i)\\d+(?:[._]\\d+)?\\s*[MBT]");
    private static final Pattern SIZE_WITHIN =
            Pattern.compile("(?i).*(?<![a-z0-9.])(?:\\d+x)?\\d+(?:[._]\\d+)?[MBT](?![a-z0-9]|\\.\\d).*");
    private static final Pattern LEAD = Pattern.compile("(?i).*\\blead by (.+)");

    SourceEntry entry() {
        Optional<LinkedRepository> link = LinkedRepository.of(record, title);
        String file = record.path().substring(record.path().lastIndexOf('/') + 1);
        Sayings says = new Sayings(
                FILE.formatted(
                        snapshot.revisionOr("main"),
                        URLEncoder.encode(file, StandardCharsets.UTF_8).replace("+", "%20")),
                snapshot.asOf());
        ListedComponent.bySection(ListedComponent.of(record, licences, draft))
                .forEach((section, named) -> named.forEach(one -> one.values()
                        .forEach((attribute, value) ->
                                says.read(attribute, value, section, one.note().isEmpty() ? null : one.note()))));
        if (List.of("language", "code").contains(record.type())
                && !record.architecture().equals("encoder")) {
            for (String attribute : List.of(Attribute.MODALITIES_INPUT, Attribute.MODALITIES_OUTPUT)) {
                says.assessed(
                        attribute,
                        "text",
                        "release, type",
                        "Follows from the type “%s”; the record does not list inputs and outputs."
                                .formatted(record.type()));
            }
        }
        says.assessed(
                "external.mot",
                record.mofClass(framework).words(),
                "class, worked out from the components",
                "The class that follows from this record by the tool’s own rules; 0 stands for unclassified.");
        return new SourceEntry(
                record.file(),
                name(link),
                producers(record.producer()).stream()
                        .map(producer -> says.developer(producer, "release, producer"))
                        .toList(),
                link.map(LinkedRepository::id).stream().toList(),
                says.all());
    }

    /** Who made it. Records put several into one field. */
    static List<String> producers(String producer) {
        Matcher lead = LEAD.matcher(producer);
        if (lead.matches()) {
            return List.of(Objects.requireNonNull(lead.group(1)));
        }
        return Arrays.stream(producer.split(",\\s*(?:and\\s+)?", -1))
                .flatMap(part -> Arrays.stream(part.split("\\s+and\\s+", 2)))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .distinct()
                .toList();
    }

    /** The name with the size where only both tell which model is meant. */
    private String name(Optional<LinkedRepository> link) {
        boolean sized = SIZE_WITHIN.matcher(title).matches();
        boolean enough = link.isPresent() && !link.get().sized();
        return sized || enough || !SIZE.matcher(record.version()).matches() ? title : title + " " + record.version();
    }
}
