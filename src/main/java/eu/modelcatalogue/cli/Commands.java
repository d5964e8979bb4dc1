package eu.modelcatalogue.cli;

import eu.modelcatalogue.ledger.BackupFile;
import eu.modelcatalogue.ledger.Ledger;
import eu.modelcatalogue.ledger.LedgerFailure;
import eu.modelcatalogue.seed.SeedFaults;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;

/** What can be said on the command line. Exit codes: 0 done, 1 faults in the seeds, refused, or no database, 2 not understood. */
@Command(
        name = "java -jar quarkus-run.jar",
        header = "Starts the service; with a command, does what it says, and ends.",
        subcommands = {
            Commands.Serve.class,
            Commands.AskReady.class,
            CheckCommand.class,
            ReportCommand.class,
            ImportCommand.class,
            RefreshCommand.class,
            OffersCommand.class,
            ReviewCommand.class,
            PublishCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            ReleaseCommand.class
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:done",
            "1:faults in the seeds, or refused, or the database does not answer",
            "2:not understood"
        })
final class Commands {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Tells what can be said.")
    boolean help;

    /** Done by {@link Application}. */
    @Command(name = Main.SERVE, description = "Starts the service (also without a command).")
    static final class Serve {}

    /** Done by {@link Main}. */
    @Command(name = Main.READY, description = "Ends with 0 where a service on this machine is ready, with 1 where not.")
    static final class AskReady {}

    /** The command line: results and faults go to standard output, whatever the log is set to. */
    static CommandLine line(CommandLine.IFactory factory) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        return new CommandLine(Commands.class, factory)
                .setOut(out)
                .setErr(out)
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    if (failure instanceof SeedFaults
                            || failure instanceof IllegalArgumentException
                            || failure instanceof Ledger.Superseded
                            || failure instanceof Ledger.ReleasedProfileEdited
                            || failure instanceof BackupFile.Refused
                            || failure instanceof LedgerFailure) {
                        command.getOut().println(failure.getMessage());
                        return CommandLine.ExitCode.SOFTWARE;
                    }
                    throw failure;
                });
    }

    /**
     * Answers what needs neither application nor database: help, and what is not understood.
     *
     * @return the exit code; empty where there is something to do
     */
    static OptionalInt answered(String... arguments) {
        CommandLine line = line(CommandLine.defaultFactory());
        try {
            ParseResult asked = line.parseArgs(arguments);
            Integer helped = CommandLine.executeHelpRequest(asked);
            return helped == null ? OptionalInt.empty() : OptionalInt.of(helped);
        } catch (ParameterException e) {
            try {
                return OptionalInt.of(
                        e.getCommandLine().getParameterExceptionHandler().handleParseException(e, arguments));
            } catch (Exception unsaid) {
                throw new IllegalStateException(unsaid);
            }
        }
    }
}
