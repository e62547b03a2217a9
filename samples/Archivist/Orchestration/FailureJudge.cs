using Archivist.Normalisation;
using Futurnal.Instrumentation.Taxonomy;

namespace Archivist.Orchestration;

/// <summary>Decides what becomes of a document that could not be processed, and why.</summary>
internal static class FailureJudge
{
    public static OperationStatus Judge(Exception failure, DocumentJob job, RetryPolicy retries) => failure switch
    {
        UnreadableDocumentException => job.Quarantine(failure.Message),
        UnauthorizedAccessException => job.Quarantine("cannot be read: you have no permission to; give yourself the right to read it."),
        FileNotFoundException or DirectoryNotFoundException => job.Quarantine("cannot be found any more: it was moved, deleted, or has a name that is not valid UTF-8."),
        IOException when job.Runs < retries.Runs => OperationStatus.RetryScheduled,
        IOException => job.Quarantine($"cannot be read, tried {job.Runs} times: another program keeps it locked or its disk has a fault; close that program and run again."),
        _ => job.Fail($"ran into an error of Archivist itself: {failure.Message}"),
    };
}
