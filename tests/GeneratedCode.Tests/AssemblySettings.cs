// Every test reads what the process as a whole recorded.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
