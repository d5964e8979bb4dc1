package eu.modelcatalogue.ingest.mot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import eu.modelcatalogue.ingest.entry.Draft;
import eu.modelcatalogue.ingest.entry.Extract;
import eu.modelcatalogue.ingest.entry.Importer;
import eu.modelcatalogue.ingest.entry.LicenceNames;
import eu.modelcatalogue.ingest.fetch.Snapshot;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The Model Openness Tool: the components that each record lists, their licences, and the class that follows by the tool's own rules.
 *
 * <p>What it says is carried as it stands, right or wrong: a curated claim overrules it. Left aside are the date of a record (of its last
 * change, not of the release), its count of parameters (a field that is as often a version, and once a count of tokens) and its base model
 * (without the relation, and often the model itself).
 */
public final class MotImporter implements Importer {

    private static final ObjectMapper YAML = new YAMLMapper();

    private static final Pattern RECORD = Pattern.compile("(?:.*/)?models/[^/]+\\.ya?ml");
    private static final Pattern SETTINGS = Pattern.compile("(?:.*/)?mof\\.settings\\.yml");
    private static final Pattern NAMELESS = Pattern.compile("(?i)unnamed\\b.*");

    @Override
    public String source() {
        return "mot";
    }

    @Override
    public Extract read(Snapshot snapshot, LicenceNames licences) {
        Draft draft = new Draft();
        Framework framework = framework(snapshot);
        Map<String, ReleaseRecord> records = new LinkedHashMap<>();
        for (String path : snapshot.files().keySet()) {
            if (RECORD.matcher(path).matches()) {
                record(snapshot, path, framework, draft).ifPresent(one -> records.put(one.file(), one));
            }
        }
        if (records.isEmpty()) {
            throw new IllegalArgumentException(
                    "This is no snapshot of the Model Openness Tool: it has no record models/*.yml that can be read");
        }
        for (ReleaseRecord record : records.values()) {
            Optional<String> reason = outside(record, records);
            if (reason.isPresent()) {
                draft.refuse(record.path(), reason.get());
            } else {
                draft.add(new ReadRecord(snapshot, framework, licences, draft, record, title(record, records)).entry());
            }
        }
        return draft.extract();
    }

    private static Framework framework(Snapshot snapshot) {
        String path = snapshot.files().keySet().stream()
                .filter(file -> SETTINGS.matcher(file).matches())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "This is no snapshot of the Model Openness Tool: it has no file mof.settings.yml"));
        try {
            return Framework.read(path, YAML.readTree(snapshot.text(path)));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(path + ": " + fault(e), e);
        }
    }

    private static Optional<ReleaseRecord> record(Snapshot snapshot, String path, Framework framework, Draft draft) {
        try {
            return ReleaseRecord.read(path, YAML.readTree(snapshot.text(path)), framework, draft);
        } catch (JsonProcessingException e) {
            draft.refuse(path, fault(e));
            return Optional.empty();
        }
    }

    private static String fault(JsonProcessingException e) {
        String message =
                Objects.toString(e.getOriginalMessage()).lines().findFirst().orElse("");
        return e.getLocation() == null
                ? "cannot be read as YAML: " + message
                : "line %d cannot be read as YAML: %s".formatted(e.getLocation().getLineNr(), message);
    }

    /** Why a record is of no model; empty where it is of one. */
    private static Optional<String> outside(ReleaseRecord record, Map<String, ReleaseRecord> records) {
        if (NAMELESS.matcher(record.title()).matches()) {
            return Optional.of("'%s' is no name of a model".formatted(record.title()));
        }
        if (record.version().isEmpty()
                && record.type().isEmpty()
                && record.repository().isEmpty()
                && record.hub().isEmpty()) {
            return Optional.of(
                    "'%s' has neither version, type, repository nor Hugging Face link: nothing tells which model is meant"
                            .formatted(record.title()));
        }
        if (record.title().endsWith("-test")) {
            return Optional.of("'%s' calls itself a test".formatted(record.title()));
        }
        ReleaseRecord namesake = namesake(record, records);
        if (namesake != null && namesake.hub().equals(record.hub())) {
            return Optional.of("is a second record of '%s'; the one that is named so counts, %s"
                    .formatted(record.title(), namesake.path()));
        }
        return Optional.empty();
    }

    /** Another record whose file has the name that this one gives itself. */
    private static @Nullable ReleaseRecord namesake(ReleaseRecord record, Map<String, ReleaseRecord> records) {
        return record.file().equals(record.title()) ? null : records.get(record.title());
    }

    /** A title that belongs to another record is a slip of who copied that: the file then has the name. */
    private static String title(ReleaseRecord record, Map<String, ReleaseRecord> records) {
        String title = namesake(record, records) == null ? record.title() : record.file();
        return title.replaceFirst("-+$", "");
    }
}
