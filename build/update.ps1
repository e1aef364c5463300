# Updates the library to a description, builds the solution, and reports the changes and the decisions that are left. Accepts the options of `update`.
# Exit code: 0 when the solution builds, and no source has to be changed; 1 when the description cannot be read;
# 2 when a sample, a test or another hand-written source has to be changed; 3 when the solution does not build for another reason.
$root = Split-Path -Parent $PSScriptRoot
$log = Join-Path $root 'artifacts/update/build.log'
$env:DOTNET_NOLOGO = '1'
$env:DOTNET_CLI_TELEMETRY_OPTOUT = '1'
$env:DOTNET_CLI_UI_LANGUAGE = 'en'

$watch = [System.Diagnostics.Stopwatch]::StartNew()
Write-Output '1/3 Reading the description'
$output = dotnet run --project "$root/build/Intercom.OpenApi" -- update --root $root @args
if ($LASTEXITCODE -ne 0) {
  Write-Output $output
  exit 1
}

Write-Output "    updated after $([int]$watch.Elapsed.TotalSeconds) s"

Write-Output '2/3 Building the solution for it, which takes some minutes'
dotnet build "$root/Intercom.Generated.sln" --verbosity quiet -p:AcceptPublicApi=true `
  -fileLogger "-fileLoggerParameters:LogFile=$log;ErrorsOnly;NoSummary;Verbosity=quiet;Encoding=UTF-8" | Out-Null
$built = $LASTEXITCODE
Write-Output "    built after $([int]$watch.Elapsed.TotalSeconds) s"

Write-Output '3/3 Comparing the description and the public API with the last commit'
dotnet run --no-build --project "$root/build/Intercom.OpenApi" -- report --root $root --build-exit-code $built --build-log $log
exit $LASTEXITCODE
