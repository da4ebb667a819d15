-- What wixl cannot say, run one by one by msibuild. A line is a statement.
-- Rollback actions: 3442 = program in a property 50 + ignore its exit code 64 + rollback 256 + deferred 1024 + as the system 2048
UPDATE `CustomAction` SET `Type`=3442 WHERE `Action`='UndoInstall'
UPDATE `CustomAction` SET `Type`=3442 WHERE `Action`='UndoUninstall'
-- 3122 = 50 + deferred 1024 + as the system 2048, exit code checked
UPDATE `CustomAction` SET `Type`=3122 WHERE `Action`='Install'
UPDATE `CustomAction` SET `Type`=3122 WHERE `Action`='Uninstall'
UPDATE `CustomAction` SET `Type`=51 WHERE `Action`='SetCommandShell'
-- REG_EXPAND_SZ, as event sources have it
UPDATE `Registry` SET `Value`='#%[INSTALLDIR]iisjava.dll' WHERE `Name`='EventMessageFile'
UPDATE `Registry` SET `Key`='SYSTEM\CurrentControlSet\Services\EventLog\Application\iisjava' WHERE `Component_`='Registration'
-- 16: cannot be left out
UPDATE `Feature` SET `Attributes`=16 WHERE `Feature`='Server'
-- The old version goes last: its files are there until every module is switched to the new ones, and after a failure
INSERT INTO `InstallExecuteSequence` (`Action`,`Condition`,`Sequence`) VALUES ('InstallExecute','',6500)
UPDATE `InstallExecuteSequence` SET `Sequence`=6550 WHERE `Action`='RemoveExistingProducts'
-- A new command prompt finds iisjava
CREATE TABLE `Environment` (`Environment` CHAR(72) NOT NULL, `Name` CHAR(255) NOT NULL LOCALIZABLE, `Value` CHAR(255) LOCALIZABLE, `Component_` CHAR(72) NOT NULL PRIMARY KEY `Environment`)
INSERT INTO `Environment` (`Environment`,`Name`,`Value`,`Component_`) VALUES ('Path','=-*PATH','[~];[INSTALLDIR]bin','@COMMAND@')
INSERT INTO `InstallExecuteSequence` (`Action`,`Condition`,`Sequence`) VALUES ('RemoveEnvironmentStrings','',3300)
INSERT INTO `InstallExecuteSequence` (`Action`,`Condition`,`Sequence`) VALUES ('WriteEnvironmentStrings','',5200)
-- What setup.cmd writes for the undoing
INSERT INTO `RemoveFile` (`FileKey`,`Component_`,`FileName`,`DirProperty`,`InstallMode`) VALUES ('Before','@SETUP@','before.txt','@SETUPDIR@',2)
INSERT INTO `RemoveFile` (`FileKey`,`Component_`,`FileName`,`DirProperty`,`InstallMode`) VALUES ('Backup','@SETUP@','backup.txt','@SETUPDIR@',2)
