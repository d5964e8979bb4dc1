package eu.modelcatalogue.seed;

import com.fasterxml.jackson.databind.JsonNode;
import eu.modelcatalogue.domain.Period;
import eu.modelcatalogue.domain.SubjectKind;
import eu.modelcatalogue.domain.Word;
import eu.modelcatalogue.offers.AnnouncedEnd;
import eu.modelcatalogue.offers.OfferRegion;
import eu.modelcatalogue.offers.OfferStatus;
import eu.modelcatalogue.offers.ServiceOffers;
import eu.modelcatalogue.offers.StatedOffer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@code offers/<service>.yaml}: what one service offers, an offer a line. */
public final class OfferFiles {

    private static final String HEAD = """
            # yaml-language-server: $schema=../schema/offers.schema.json
            # Written by `offers`. Nobody edits it.
            """;

    private static final String RELEASED = "released";

    private final SeedPlaces places;
    private final Consumer<Fault> faults;

    OfferFiles(SeedPlaces places, Consumer<Fault> faults) {
        this.places = places;
        this.faults = faults;
    }

    /** The offers of a service; reports services, models and sources that have no file, and days that there are not. */
    ServiceOffers read(String service, SeedFile file) {
        JsonNode root = file.root();
        if (!places.has(SubjectKind.SERVICE, service)) {
            faults.accept(
                    file.fault(root, "", "is of the service '%s', which has no file in services/".formatted(service)));
        }
        known(file, root.path("source"), "source");
        LocalDate asOf = file.pastDay(root.path("asOf"), "asOf", faults);
        Set<String> ids = new HashSet<>();
        List<StatedOffer> offers = new ArrayList<>();
        for (JsonNode line : root.path("offers")) {
            String id = line.path("id").asText();
            String field = "offers[%d]".formatted(offers.size());
            if (!ids.add(id)) {
                faults.accept(file.fault(line, field + ".id", "'%s' stands there twice".formatted(id)));
            }
            String model = SeedFile.text(line, "model");
            if (model != null && !places.has(SubjectKind.MODEL, model)) {
                faults.accept(file.fault(
                        line,
                        field + ".model",
                        "'%s' has no file in models/; run `offers` again, which joins ids anew".formatted(model)));
            }
            offers.add(offer(file, line, field, asOf));
        }
        return new ServiceOffers(
                service, root.path("source").asText(), root.path("locator").asText(), asOf, offers);
    }

    private StatedOffer offer(SeedFile file, JsonNode line, String field, LocalDate asOf) {
        List<OfferRegion> regions = new ArrayList<>();
        line.path("regions")
                .properties()
                .forEach(region -> regions.add(
                        new OfferRegion(region.getKey(), region.getValue().asText())));
        String status = SeedFile.text(line, "status");
        JsonNode context = line.get("context");
        LocalDate firstSeen = day(file, line, "firstSeen", field);
        LocalDate lastSeen = day(file, line, "lastSeen", field);
        return new StatedOffer(
                line.path("id").asText(),
                SeedFile.text(line, "model"),
                SeedFile.text(line, "artefact"),
                SeedFile.text(line, "mode"),
                regions,
                context == null ? null : context.asLong(),
                period(file, line, field),
                status == null ? null : Word.parse(OfferStatus.class, status),
                end(file, line.get("end"), field + ".end"),
                firstSeen,
                // Most are in the newest list, so that only the others say in which they were last.
                lastSeen == null && firstSeen != null ? asOf : lastSeen);
    }

    private @Nullable AnnouncedEnd end(SeedFile file, @Nullable JsonNode end, String field) {
        if (end == null) {
            return null;
        }
        known(file, end.path("source"), field + ".source");
        return new AnnouncedEnd(
                day(file, end, "announcedOn", field),
                day(file, end, "deprecatedOn", field),
                day(file, end, "endsOn", field),
                SeedFile.text(end, "replacement"),
                end.path("source").asText(),
                end.path("locator").asText(),
                file.pastDay(end.path("asOf"), field + ".asOf", faults));
    }

    private void known(SeedFile file, JsonNode source, String field) {
        if (!places.namedSources.contains(source.asText())) {
            faults.accept(file.fault(source, field, "'%s' has no file in sources/".formatted(source.asText())));
        }
    }

    private @Nullable LocalDate day(SeedFile file, JsonNode node, String name, String field) {
        String text = SeedFile.text(node, name);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            faults.accept(file.fault(
                    node.get(name), field + "." + name, "'%s' is not a day of the calendar".formatted(text)));
            return null;
        }
    }

    /** A month or a day; reports what the calendar does not have. */
    private @Nullable String period(SeedFile file, JsonNode line, String field) {
        String text = SeedFile.text(line, RELEASED);
        try {
            if (text != null) {
                Period.parse(text);
            }
            return text;
        } catch (DateTimeException e) {
            faults.accept(file.fault(
                    line.get(RELEASED),
                    field + "." + RELEASED,
                    "'%s' is not a month or a day of the calendar".formatted(text)));
            return null;
        }
    }

    /** Path of the file of a service below the seeds. */
    public static String path(String service) {
        return "offers/%s.yaml".formatted(service);
    }

    /** The file. */
    public static byte[] write(ServiceOffers offers) {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("source", offers.source());
        root.put("locator", offers.locator());
        root.put("asOf", offers.asOf().toString());
        root.put(
                "offers",
                offers.offers().stream().map(one -> line(one, offers.asOf())).toList());
        return SeedWriter.write(HEAD, root);
    }

    private static Map<String, Object> line(StatedOffer one, LocalDate asOf) {
        Map<String, Object> line = new LinkedHashMap<>();
        put(line, "id", one.id());
        put(line, "model", one.model());
        put(line, "artefact", one.artefact());
        put(line, "mode", one.mode());
        if (!one.regions().isEmpty()) {
            Map<String, Object> regions = new LinkedHashMap<>();
            one.regions().forEach(region -> regions.put(region.code(), region.country()));
            line.put("regions", regions);
        }
        if (one.context() != null) {
            line.put("context", one.context());
        }
        put(line, RELEASED, one.released());
        put(line, "status", one.status() == null ? null : one.status().word());
        AnnouncedEnd end = one.end();
        if (end != null) {
            Map<String, Object> said = new LinkedHashMap<>();
            put(said, "announcedOn", end.announcedOn());
            put(said, "deprecatedOn", end.deprecatedOn());
            put(said, "endsOn", end.endsOn());
            put(said, "replacement", end.replacement());
            put(said, "source", end.source());
            put(said, "locator", end.locator());
            put(said, "asOf", end.asOf());
            line.put("end", said);
        }
        put(line, "firstSeen", one.firstSeen());
        put(line, "lastSeen", Objects.equals(one.lastSeen(), asOf) ? null : one.lastSeen());
        return line;
    }

    private static void put(Map<String, Object> line, String field, @Nullable Object value) {
        if (value != null) {
            line.put(field, value.toString());
        }
    }
}
