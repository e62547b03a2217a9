using Futurnal.Cli;

return await CommandLine.RunAsync(args);
