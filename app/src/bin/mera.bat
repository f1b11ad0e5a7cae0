@echo off
rem Starts Mera with the first Java 25 or newer that is found.
setlocal EnableExtensions DisableDelayedExpansion
set "MERA_HOME=%~dp0.."
set "FOUND="
call :try "%MERA_HOME%\runtime\bin\java.exe"
if defined MERA_JAVA call :try "%MERA_JAVA%"
if defined MERA_JAVA call :try "%MERA_JAVA%\bin\java.exe"
if defined JAVA_HOME call :try "%JAVA_HOME%\bin\java.exe"
for %%J in (java.exe) do if not "%%~$PATH:J"=="" call :try "%%~$PATH:J"
for %%R in ("%ProgramFiles%\Java" "%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Axiom" "%ProgramFiles%\BellSoft" "%USERPROFILE%\.jdks") do (
  for /d %%D in ("%%~R\*") do call :try "%%~D\bin\java.exe"
)
if not defined FOUND (
  chcp 65001 >nul
  echo Не найдена Java 25 или новее: установите её или укажите путь к ней в переменной MERA_JAVA.>&2
  exit /b 3
)
"%FOUND%" "@%MERA_HOME%\bin\java.options" --module-path "%MERA_HOME%\lib" --module mera.app/mera.app.Main %*
exit /b %ERRORLEVEL%

:try
if defined FOUND exit /b
if not exist "%~1" exit /b
if exist "%~1\" exit /b
set "NUMBER="
for /f tokens^=2^ delims^=^" %%V in ('^""%~1" -version 2^>^&1 ^| findstr /c:" version "^"') do set "NUMBER=%%V"
if not defined NUMBER exit /b
for /f "delims=.-+" %%N in ("%NUMBER%") do if %%N GEQ 25 set "FOUND=%~1"
exit /b
