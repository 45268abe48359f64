document.title = 'Meipi';
