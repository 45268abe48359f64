/** The words of bringing documents in, in Simplified Chinese. */
export const importsZhCN = {
  encodingUnsure: '这个文件的编码有几种可能。请选看得通的一种。',
  pdfNotRead: '现在还不能读 PDF。请找这篇文章的 Word 或文本版，再导入。',
  fileDamaged:
    '文件已损坏，或不是它的扩展名所说的格式。请重新下载，或用 Word、WPS 打开后另存一份。',
  fileProtected: '文件有密码或版权保护，无法读取。请先去掉密码再导入。',
  archiveTooLarge: '文件解压后太大，没有导入。请用 Word、WPS 打开后另存一份，或分成几个文件。',
  docNotRead: '不支持旧版 DOC。请先用 Word 或 WPS 另存为 DOCX。',
  kindNotRead: '这种文件读不了。请另存为 TXT，再导入。',
  folderWithoutDocuments: '这个文件夹里没有可以导入的文档。请另选一个文件夹。',
  chooseFiles: '导入文档',
  chooseFolder: '导入文件夹',
  anyFile: '所有文件',
  pastedName: '粘贴的文字',
};
