package eu.modelcatalogue.importers;

import eu.modelcatalogue.domain.Claim;
import eu.modelcatalogue.seed.HeldBack;
import eu.modelcatalogue.seed.ImportedClaims;
import eu.modelcatalogue.seed.SeedFiles;
import eu.modelcatalogue.seed.SeedReader;
import eu.modelcatalogue.seed.Seeds;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a curator decides on cases that a refresh has held back. Everything is checked before a byte is written. */
public final class ReviewDecisions {

    private static final Pattern FLOW_ALIASES = Pattern.compile("(?m)^aliases: \\[(.*)]$");
    private static final Pattern BLOCK_ALIASES = Pattern.compile("(?m)^aliases:\\n");
    private static final Pattern NAME = Pattern.compile("(?m)^name:.*\\n");

    private final Seeds seeds;
    private final SortedMap<String, byte[]> after;

    private ReviewDecisions(SeedFiles files) {
        this.seeds = SeedReader.seeds(files);
        this.after = new TreeMap<>(files.contents());
    }

    /**
     * Applies cases: claims speak from now on, an owner is written into {@code owners.yaml}, and the name of a developer becomes an alias of an organisation.
     *
     * @param organisation who the developer of a case is; null where no case asks
     * @return all files of the seeds afterwards
     * @throws IllegalArgumentException where there is no such case, or an organisation is needed and missing
     * @throws eu.modelcatalogue.seed.SeedFaults where the seeds have faults before, or would have afterwards
     */
    public static SeedFiles accept(SeedFiles files, Collection<String> ids, @Nullable String organisation) {
        ReviewDecisions decisions = new ReviewDecisions(files);
        decisions.cases(ids).forEach(one -> decisions.accept(one, organisation));
        return decisions.checked();
    }

    /**
     * Decides against cases: they stay as they are, and are not asked again.
     *
     * @return all files of the seeds afterwards
     * @throws IllegalArgumentException where there is no such case
     */
    public static SeedFiles reject(SeedFiles files, Collection<String> ids) {
        ReviewDecisions decisions = new ReviewDecisions(files);
        decisions
                .cases(ids)
                .forEach(one -> decisions.after.put(one.path(), one.reject().write()));
        return decisions.checked();
    }

    private SeedFiles checked() {
        SeedFiles decided = new SeedFiles(after);
        SeedReader.read(decided);
        return decided;
    }

    private List<HeldBack> cases(Collection<String> ids) {
        List<HeldBack> found = new ArrayList<>();
        for (String id : new TreeSet<>(ids)) {
            Optional<HeldBack> one = seeds.heldBack().stream()
                    .filter(held -> held.id().equals(id))
                    .findFirst();
            found.add(one.orElseThrow(() -> new IllegalArgumentException(
                    "'%s' is not a case: there is no file review/%s.yaml in the seeds".formatted(id, id))));
        }
        return found;
    }

    private void accept(HeldBack one, @Nullable String organisation) {
        switch (one.kind()) {
            case VERDICT, LICENCE, IDENTITY -> claims(one.imported());
            case OWNER -> owner(one);
            case DEVELOPER -> developer(one, organisation);
        }
        after.remove(one.path());
    }

    /** The claims take the place of those that the source makes of the same attributes. */
    private void claims(ImportedClaims held) {
        byte[] file = after.get(held.path());
        ImportedClaims now = file == null ? held : ImportedClaims.read(held.path(), file);
        Map<String, Claim> said = new TreeMap<>();
        now.claims().forEach(claim -> said.put(claim.attribute(), claim));
        held.claims().forEach(claim -> said.put(claim.attribute(), claim));
        after.put(
                held.path(),
                new ImportedClaims(held.source(), held.subject(), now.entries(), List.copyOf(said.values())).write());
    }

    private void owner(HeldBack one) {
        SeedFiles current = new SeedFiles(after);
        byte[] with = SeedReader.seeds(current).owners().with(one.about(), Objects.requireNonNull(one.organisation()));
        after.put("owners.yaml", with);
    }

    private void developer(HeldBack one, @Nullable String organisation) {
        if (organisation == null) {
            throw new IllegalArgumentException(
                    "'%s' asks which organisation '%s' is: say it with --as, the id of a file in organisations/"
                            .formatted(one.id(), one.about()));
        }
        String path = "organisations/%s.yaml".formatted(organisation);
        byte[] file = after.get(path);
        if (file == null) {
            throw new IllegalArgumentException(
                    "'%s' has no file in organisations/: write it first".formatted(organisation));
        }
        after.put(
                path,
                withAlias(new String(file, StandardCharsets.UTF_8), one.about()).getBytes(StandardCharsets.UTF_8));
    }

    /** The file of an organisation, which people write, with one more alias and otherwise as it is. */
    static String withAlias(String file, String alias) {
        String quoted = "\"" + alias.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
        Matcher flow = FLOW_ALIASES.matcher(file);
        if (flow.find()) {
            String before = flow.group(1).isBlank() ? "" : flow.group(1) + ", ";
            return file.substring(0, flow.start()) + "aliases: [" + before + quoted + "]" + file.substring(flow.end());
        }
        Matcher block = BLOCK_ALIASES.matcher(file);
        if (block.find()) {
            return file.substring(0, block.end()) + "  - " + quoted + "\n" + file.substring(block.end());
        }
        Matcher name = NAME.matcher(file);
        return name.find()
                ? file.substring(0, name.end()) + "aliases: [" + quoted + "]\n" + file.substring(name.end())
                : file + "aliases: [" + quoted + "]\n";
    }
}
