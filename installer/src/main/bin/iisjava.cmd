@echo off
rem Runs the command line tool with the Java that iisjava.dll would take: IISJAVA_HOME, the folder jre of the
rem installation, JAVA_HOME, the registry keys of the usual vendors; and, which the module does not do, PATH.
rem javaHome of system.webServer/iisjava is not looked at here: reading it takes the tool, 'iisjava doctor' shows it.
setlocal EnableExtensions DisableDelayedExpansion
for %%i in ("%~dp0..") do set "PRODUCT=%%~fi"
set "JAVA="
set "REJECTED="

if not defined IISJAVA_HOME goto beside
call :consider "%IISJAVA_HOME%"
if defined JAVA goto run
echo IISJ0132: IISJAVA_HOME names %IISJAVA_HOME%: %REJECTED%.>&2
goto remedy

:beside
call :consider "%PRODUCT%\jre"
if defined JAVA goto run
if defined JAVA_HOME call :consider "%JAVA_HOME%"
if defined JAVA goto run
call :registry "HKLM\SOFTWARE\Eclipse Adoptium\JRE" Path
call :registry "HKLM\SOFTWARE\Eclipse Adoptium\JDK" Path
call :registry "HKLM\SOFTWARE\Microsoft\JDK" Path
call :registry "HKLM\SOFTWARE\Semeru\JRE" Path
call :registry "HKLM\SOFTWARE\Semeru\JDK" Path
call :registry "HKLM\SOFTWARE\Azul Systems\Zulu" InstallationPath
call :registry "HKLM\SOFTWARE\BellSoft\Liberica" InstallationPath
call :registry "HKLM\SOFTWARE\JavaSoft\JRE" JavaHome
call :registry "HKLM\SOFTWARE\JavaSoft\JDK" JavaHome
if defined JAVA goto run
for %%i in (java.exe) do set "ONPATH=%%~dp$PATH:i"
if not defined ONPATH goto none
for %%i in ("%ONPATH%..") do call :consider "%%~fi"
if defined JAVA goto run

:none
echo IISJ0132: No Java can be used: IISJAVA_HOME, %PRODUCT%\jre, JAVA_HOME, the registry and PATH name none.>&2
:remedy
echo Remedy: Install a 64-bit Java 17 or later and name its folder in IISJAVA_HOME or JAVA_HOME.>&2
exit /b 1

:run
"%JAVA%" -XX:TieredStopAtLevel=1 "-Diisjava.home=%PRODUCT%" -jar "%PRODUCT%\tool\iisjava-tool.jar" %*
exit /b %ERRORLEVEL%

rem Takes a Java home that has java.exe and is not older than 17, unless one was taken before.
:consider
if defined JAVA exit /b 0
set "VERSION=17"
set "REJECTED=there is no %~1\bin\java.exe"
if not exist "%~1\bin\java.exe" exit /b 0
if exist "%~1\release" for /f "tokens=2 delims==" %%a in ('find "JAVA_VERSION=" ^< "%~1\release"') do set "VERSION=%%~a"
for /f "tokens=1 delims=._-+" %%a in ("%VERSION%") do set "MAJOR=%%a"
if "%MAJOR%"=="1" for /f "tokens=2 delims=._-+" %%a in ("%VERSION%") do set "MAJOR=%%a"
set "REJECTED=it is Java %VERSION%, 17 or later is needed"
if %MAJOR% LSS 17 exit /b 0
set "JAVA=%~1\bin\java.exe"
exit /b 0

rem The last home that a vendor's key lists: its subkeys are versions.
:registry
if defined JAVA exit /b 0
set "LAST="
for /f "tokens=1,2,*" %%a in ('reg query %1 /s 2^>nul') do if /i "%%a"=="%2" if "%%b"=="REG_SZ" set "LAST=%%c"
if defined LAST call :consider "%LAST%"
exit /b 0
