// Most of the time passes while tests wait for windows and timeouts.
[assembly: Parallelizable(ParallelScope.Fixtures)]
