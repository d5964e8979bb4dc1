package eu.modelcatalogue.cli;

import eu.modelcatalogue.catalogue.quality.Quality;
import eu.modelcatalogue.cli.start.SeedsOnDisk;
import eu.modelcatalogue.ledger.CanonicalContent;
import eu.modelcatalogue.ledger.PreparedSeeds;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Says how good the data of the seeds are. */
@Command(name = "report", description = "Prints how good the data of the seeds are, as Markdown.")
class ReportCommand implements Runnable {

    /** Facts that are drawn to be read again: two wrong among a hundred leave at most 7 % wrong among all, with 95 % confidence. */
    private static final int SAMPLE = 100;

    @ConfigProperty(name = "catalogue.seeds-dir", defaultValue = "seeds")
    Path seeds;

    @Spec
    CommandSpec command;

    @Override
    public void run() {
        say(QualityReport.write(
                Quality.of(CheckCommand.proposed(SeedsOnDisk.in(seeds).read()))));
    }

    @Command(
            name = "sample",
            description = "Prints " + SAMPLE
                    + " facts to read again, each with its citation; the digest of the seeds draws them.")
    void sample() {
        PreparedSeeds read = SeedsOnDisk.in(seeds).read();
        String digest = CanonicalContent.digest(read.content());
        say(FactSample.write(digest, FactSample.draw(CheckCommand.proposed(read), digest, SAMPLE)));
    }

    private void say(String text) {
        command.commandLine().getOut().print(text);
        command.commandLine().getOut().flush();
    }
}
