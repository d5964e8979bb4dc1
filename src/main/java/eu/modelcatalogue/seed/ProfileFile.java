package eu.modelcatalogue.seed;

import com.fasterxml.jackson.databind.JsonNode;
import eu.modelcatalogue.criteria.Profile;
import eu.modelcatalogue.syntax.ConditionCheck;
import eu.modelcatalogue.syntax.ProfileJson;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A file of a profile: {@code profiles/<id>/<version>.yaml}. A released version contains the digest of its content, so that an accidental edit is
 * noticed whenever the file is read; the ledger notices a deliberate one.
 */
public final class ProfileFile {

    private static final String RELEASED = "released";

    private ProfileFile() {}

    /** Reads a profile and reports faults. */
    static Profile read(SeedFile file, Collection<String> known, Consumer<Fault> faults) {
        String[] parts = file.path().split("/", -1);
        String id = parts[1];
        int version = Integer.parseInt(parts[2].substring(0, parts[2].indexOf('.')));
        new ConditionCheck(
                        known,
                        (node, pointer, fault, allowed) -> faults.accept(file.fault(
                                node,
                                pointer.substring(1).replace('/', '.'),
                                "'%s' %s; allowed: %s"
                                        .formatted(node.isValueNode() ? node.asText() : "…", fault, allowed))))
                .profile(file.root());
        String digest = ProfileJson.digest(file.root());
        JsonNode stated = file.root().path(RELEASED).path("digest");
        if (!stated.asText().equals(digest)) {
            faults.accept(file.fault(
                    stated,
                    "released.digest",
                    "is not the digest of what this file says (%s). A released version is never edited: put it back, and write the change as %s/%d.yaml. For a version that was not released yet, this is the digest to write."
                            .formatted(digest, id, version + 1)));
        }
        return ProfileJson.profile(id, version, file.root());
    }

    /** Reports a profile with the same name as a group or rule of another, because {@code a.b} would mean both. */
    static void namesakes(Map<String, SeedFile> profiles, Consumer<Fault> faults) {
        Map<String, SeedFile> ids = new TreeMap<>();
        profiles.forEach((key, file) -> ids.put(key.substring(0, key.indexOf('@')), file));
        profiles.forEach((key, file) -> Stream.of("groups", "rules")
                .flatMap(parts -> file.root().path(parts).findValues("id").stream())
                .map(part -> key.substring(0, key.indexOf('@')) + "." + part.asText())
                .forEach(name -> Optional.ofNullable(ids.get(name))
                        .ifPresent(other -> faults.accept(other.fault(
                                other.root(), "", "is named '%s', which %s has as a part".formatted(name, key))))));
    }

    /** Reports profiles that refer to each other in a circle, because judging by them would never end. */
    static void circles(Map<String, SeedFile> profiles, Consumer<Fault> faults) {
        profiles.forEach((key, file) -> {
            Set<String> reached = new HashSet<>();
            Deque<String> open = new ArrayDeque<>(meets(file));
            while (!open.isEmpty()) {
                String next = open.pop();
                if (reached.add(next) && profiles.containsKey(next)) {
                    open.addAll(meets(profiles.get(next)));
                }
            }
            if (reached.contains(key)) {
                faults.accept(file.fault(
                        file.root(), "rules", "leads back to itself by the profiles it asks for: " + reached));
            }
        });
    }

    private static List<String> meets(SeedFile file) {
        return file.root().findValues("meets").stream().map(JsonNode::asText).toList();
    }
}
