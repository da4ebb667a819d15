@echo off
rem What the MSI runs, as the system account: setup.cmd install | undo-install | uninstall | undo-uninstall.
rem It calls the command line tool, notes here what undoing needs, and writes to iisjava-setup.log in Windows' folder Logs,
rem where administrators only can put files.
setlocal EnableExtensions DisableDelayedExpansion
set HERE=%~dp0
for %%i in ("%~dp0..") do set PRODUCT=%%~fi
set LOG=%windir%\Logs\iisjava-setup.log
if not exist "%windir%\Logs" mkdir "%windir%\Logs"
set APPCMD=%windir%\System32\inetsrv\appcmd.exe
set SOURCE=HKLM\SYSTEM\CurrentControlSet\Services\EventLog\Application\iisjava
echo == %date% %time% setup %1, %PRODUCT% >>"%LOG%"
if "%1"=="install" goto install
if "%1"=="undo-install" goto undo_install
if "%1"=="uninstall" goto uninstall
if "%1"=="undo-uninstall" goto undo_uninstall
echo Expected: install, undo-install, uninstall or undo-uninstall >>"%LOG%"
exit /b 2

:install
rem The event source names the image of the version that serves until now.
del "%HERE%before.txt" 2>nul
call :find_serving
if not "%SERVING%"=="" >"%HERE%before.txt" echo %SERVING%
cmd /d /c ""%PRODUCT%\bin\iisjava.cmd" install" >>"%LOG%" 2>&1
exit /b %errorlevel%

:undo_install
set BEFORE=
if exist "%HERE%before.txt" set /p BEFORE=<"%HERE%before.txt"
del "%HERE%before.txt" 2>nul
if "%BEFORE%"=="" goto undo_first_install
cmd /d /c ""%BEFORE%\bin\iisjava.cmd" install" >>"%LOG%" 2>&1
exit /b %errorlevel%

:undo_first_install
cmd /d /c ""%PRODUCT%\bin\iisjava.cmd" uninstall" >>"%LOG%" 2>&1
exit /b %errorlevel%

:uninstall
call :find_serving
if "%SERVING%"=="" goto take_out
if /i "%SERVING%"=="%PRODUCT%" goto take_out
echo The modules are served by %SERVING%; nothing is taken out of IIS. >>"%LOG%"
exit /b 0

:take_out
rem One is kept: the next uninstallation replaces it.
set BACKUP=iisjava-setup
"%APPCMD%" list backup "%BACKUP%" >nul 2>&1
if not errorlevel 1 "%APPCMD%" delete backup "%BACKUP%" >>"%LOG%" 2>&1
"%APPCMD%" add backup "%BACKUP%" >>"%LOG%" 2>&1
if errorlevel 1 exit /b 1
>"%HERE%backup.txt" echo %BACKUP%
cmd /d /c ""%PRODUCT%\bin\iisjava.cmd" uninstall" >>"%LOG%" 2>&1
exit /b %errorlevel%

:undo_uninstall
if not exist "%HERE%backup.txt" exit /b 0
set /p BACKUP=<"%HERE%backup.txt"
cmd /d /c ""%PRODUCT%\bin\iisjava.cmd" install" >>"%LOG%" 2>&1
"%APPCMD%" restore backup "%BACKUP%" >>"%LOG%" 2>&1
del "%HERE%backup.txt" 2>nul
exit /b %errorlevel%

:find_serving
rem The folder of the version whose image the event source names, when it is there.
set SERVING=
for /f "tokens=2,*" %%a in ('reg query %SOURCE% /v EventMessageFile 2^>nul') do call :take_serving %%a "%%~dpb."
exit /b 0

:take_serving
if not "%1"=="REG_EXPAND_SZ" exit /b 0
if exist "%~f2\bin\iisjava.cmd" set SERVING=%~f2
exit /b 0
